/** Chunks: the code of a command, split where it is imported on demand. */
import { basename, posix } from "node:path";
import { build, type BuildOptions, type Metafile, transform } from "esbuild";
import type { CheckedApp } from "../check/check.ts";
import type { HarmonyProject } from "../project.ts";

export interface Chunk {
  /** As other chunks require it: `./deploy-3F2A.js`. */
  readonly name: string;
  /** The body of a function of `exports`, `require`, `module` and `harmonyUrl`. */
  readonly code: string;
  /** Runs whenever the command starts; the others wait until they are asked for. */
  readonly isEager: boolean;
}

/** The chunks of an app's entrypoint, the entry first, and the files they are made of. */
export async function chunksOf(
  project: HarmonyProject,
  app: CheckedApp,
): Promise<{ readonly chunks: readonly Chunk[]; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build(optionsFor(project, app));
  const entry = `harmony-${app.name}.js`;
  const eager = eagerChunks(metafile, entry);
  const chunks = await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const name = basename(path);
      return { name: `./${name}`, code: await functionBody(text), isEager: eager.has(name) };
    }),
  );
  const rank = ({ name, isEager }: Chunk) => (name === `./${entry}` ? 0 : isEager ? 1 : 2);
  return {
    chunks: chunks.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)),
    inputs: Object.keys(metafile.inputs).map((path) => posix.join(project.root, path)),
  };
}

// What the entry imports, and what that imports, without waiting to be asked.
function eagerChunks({ outputs }: Metafile, entry: string): ReadonlySet<string> {
  const byName = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]));
  const eager = new Set<string>();
  const visit = (name: string): void => {
    if (eager.has(name)) return;
    eager.add(name);
    for (const { kind, path, external } of byName.get(name)?.imports ?? [])
      if (kind === "import-statement" && !external) visit(basename(path));
  };
  visit(entry);
  return eager;
}

function optionsFor(project: HarmonyProject, app: CheckedApp) {
  return {
    entryPoints: [posix.join(project.generated, app.name, `harmony-${app.name}.ts`)],
    outdir: project.bundle,
    absWorkingDir: project.root,
    tsconfig: project.tsconfig,
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    splitting: true,
    chunkNames: "[name]-[hash]",
    target: "es2023",
    conditions: [...app.model.settings.conditions],
    define: {
      "import.meta.url": "harmonyUrl",
      __HARMONY_HOME__: JSON.stringify(homeOf(project, app)),
    },
    minify: true,
    keepNames: true,
    legalComments: "none",
    logLevel: "silent",
  } satisfies BuildOptions;
}

// Functions mean the same in both module systems, and are not even parsed until they are needed.
async function functionBody(module: string): Promise<string> {
  const { code } = await transform(module, {
    format: "cjs",
    target: "es2023",
    platform: "node",
    supported: { "dynamic-import": false },
    minify: true,
    legalComments: "none",
    logLevel: "silent",
  });
  return code.trimEnd();
}

// From the file to the deploy package, so that the project can be moved as a whole.
function homeOf(project: HarmonyProject, { app }: CheckedApp): string {
  const folder = posix.join(project.root, app.packageFolder);
  return posix.relative(project.bundle, folder) || ".";
}
