/** The plug-in for Vite and vitest: lowers standard decorators, which Vite 8 leaves in its output. */
import type { Plugin } from "vite";
import { hasDecorators } from "./decorators.ts";
import { usesLegacyDecorators } from "./legacy.ts";
import { lowered } from "./lower.ts";

/** Files of TypeScript, with or without JSX; declarations have no code. */
const sources = /(?<!\.d)\.[cm]?tsx?(?:\?|$)/;

/** Put it into `plugins` of vite.config.ts or vitest.config.ts. Files without decorators are left to Vite. */
export function harmony(): Plugin {
  return {
    name: "harmony:decorators",
    enforce: "pre",
    transform: {
      filter: { id: { include: sources, exclude: /\/node_modules\// }, code: "@" },
      handler(code, id) {
        const [file = id] = id.split("?", 1);
        if (isAsset(id) || !hasDecorators(code) || usesLegacyDecorators(file)) return null;
        return lowered(code, file);
      },
    },
  };
}

/** `?raw` and `?url` ask for the file itself. */
function isAsset(id: string): boolean {
  return /[?&](?:raw|url)\b/.test(id);
}
