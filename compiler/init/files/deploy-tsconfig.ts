/** The tsconfig of the deploy package: its modules are found as the project's own are. */
import { type Choices, isConfiguredElsewhere } from "../choices.ts";
import type { Host } from "../host.ts";
import { created, type Step } from "../step.ts";
import type { Tsconfig } from "../tsconfig.ts";

export function deployTsconfig(host: Host, choices: Choices): readonly Step[] {
  if (isConfiguredElsewhere(host, choices)) return [];
  const path = `${choices.folder}/tsconfig.json`;
  return created(host, path, "how Scores are compiled", textFor(bundles(host)));
}

function textFor(isBundled: boolean): string {
  const resolution = isBundled
    ? '"module": "esnext",\n    "moduleResolution": "bundler"'
    : '"module": "nodenext"';
  return `{
  "compilerOptions": {
    "target": "es2023",
    "lib": ["es2024", "esnext.disposable", "esnext.decorators"],
    "types": ["node"],
    ${resolution},
    "strict": true,
    "exactOptionalPropertyTypes": true,
    "noUncheckedIndexedAccess": true,
    "verbatimModuleSyntax": true,
    "allowImportingTsExtensions": true,
    "skipLibCheck": true,
    "noEmit": true
  },
  "include": ["."],
  "exclude": ["node_modules", "dist"]
}
`;
}

/** Whether the project's imports are resolved as bundlers do. */
function bundles({ tsconfig, typescript = "" }: Host): boolean {
  if (!tsconfig) return false;
  const { module = "", moduleResolution } = lowerCase(tsconfig);
  if (moduleResolution) return moduleResolution === "bundler";
  if (module === "preserve") return true;
  // What TypeScript 6 and newer take it to be when nothing is said.
  const isNew = Number(/\d+/.exec(typescript)?.[0]) >= 6;
  return isNew && (module === "" || /^es(?:next|20\d\d)$/.test(module));
}

function lowerCase({ options }: Tsconfig) {
  const { module, moduleResolution } = options;
  return {
    module: module?.toLowerCase(),
    moduleResolution: moduleResolution?.toLowerCase(),
  };
}
