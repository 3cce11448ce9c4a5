/** The project's own tsconfig: it leaves the deploy package out, which has one of its own. */
import { matchesGlob, posix } from "node:path";
import { type Choices, isConfiguredElsewhere } from "../choices.ts";
import { withValue } from "../edit-json.ts";
import type { Host } from "../host.ts";
import { changed, type Step } from "../step.ts";
import type { Tsconfig } from "../tsconfig.ts";

export function projectTsconfig(host: Host, choices: Choices): readonly Step[] {
  const { tsconfig } = host;
  const { folder } = choices;
  if (!tsconfig || isConfiguredElsewhere(host, choices) || !takesIn(tsconfig, folder)) return [];
  const { exclude = usual(tsconfig), text } = tsconfig;
  const after = withValue(text, ["exclude"], [...exclude, folder]);
  return changed("tsconfig.json", "leaves the deploy package to its own tsconfig", text, after);
}

function takesIn({ files, include, exclude = [] }: Tsconfig, folder: string): boolean {
  if (files && !include) return false;
  const file = posix.join(folder, "x.ts");
  return covers(include ?? ["**/*"], file) && !covers(exclude, file);
}

// A folder stands for all that is in it.
function covers(patterns: readonly string[], file: string): boolean {
  return patterns
    .map((pattern) => posix.normalize(pattern).replace(/\/$/, ""))
    .some((glob) => glob === "." || matchesGlob(file, glob) || matchesGlob(file, `${glob}/**`));
}

// What TypeScript leaves out when nothing is said, which it no longer does once something is.
function usual({ options }: Tsconfig): readonly string[] {
  return ["node_modules", ...(options.outDir ? [options.outDir] : [])];
}
