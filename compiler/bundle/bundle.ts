/** Bundles the entrypoint of each app to one executable file. */
import { posix } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import { build, type BuildOptions } from "esbuild";
import type { CheckedApp } from "../check/check.ts";
import type { HarmonyProject } from "../project.ts";
import { install } from "./install.ts";
import { notBundled } from "./not-bundled.ts";
import { prologueOf } from "./prologue.ts";

/** Writes `harmony-<app>` for each app; the paths that changed, relative to the project root. */
export async function bundle(
  project: HarmonyProject,
  apps: readonly CheckedApp[],
): Promise<readonly string[]> {
  const written = await Promise.all(apps.map((app) => bundleApp(project, app)));
  return written.flat();
}

async function bundleApp(project: HarmonyProject, app: CheckedApp): Promise<readonly string[]> {
  const result = await build(optionsFor(project, app)).catch((failure: unknown) => {
    throw new DiagnosticError(notBundled(app, failure), { cause: failure });
  });
  return install(project, `harmony-${app.name}`, result.outputFiles[0]!.contents);
}

function optionsFor(project: HarmonyProject, app: CheckedApp) {
  const command = `harmony-${app.name}`;
  return {
    entryPoints: [posix.join(project.generated, app.name, `${command}.ts`)],
    outfile: posix.join(project.bundle, command),
    absWorkingDir: project.root,
    tsconfig: project.tsconfig,
    bundle: true,
    write: false,
    platform: "node",
    // A function, not a module: it means the same whatever the `type` of the package it is put in.
    format: "iife",
    target: "es2023",
    conditions: conditionsOf(app),
    banner: { js: prologueOf(command) },
    define: {
      "import.meta.url": "__harmonyUrl",
      __HARMONY_HOME__: JSON.stringify(homeOf(project, app)),
    },
    minify: true,
    keepNames: true,
    legalComments: "none",
    logLevel: "silent",
  } satisfies BuildOptions;
}

// Packages that ship sources are bundled from them only where the project itself asks for that.
function conditionsOf({ model }: CheckedApp): string[] {
  return [...model.settings.conditions];
}

// From the file to the deploy package, so that the project can be moved as a whole.
function homeOf(project: HarmonyProject, { app }: CheckedApp): string {
  const folder = posix.join(project.root, app.packageFolder);
  return posix.relative(project.bundle, folder) || ".";
}
