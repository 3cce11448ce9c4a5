/** Bundles the entrypoint of each app to one executable file. */
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import type { CheckedApp } from "../check/check.ts";
import type { HarmonyProject } from "../project.ts";
import { assembled } from "./assemble.ts";
import { install } from "./install.ts";
import { notBundled } from "./not-bundled.ts";

export interface Bundled {
  /** The commands, and those whose bytes changed; relative to the project root. */
  readonly commands: readonly string[];
  readonly written: readonly string[];
  /** What they are made of, absolute. */
  readonly inputs: readonly string[];
}

/** Writes `harmony-<app>` for each app. */
export async function bundle(
  project: HarmonyProject,
  apps: readonly CheckedApp[],
): Promise<Bundled> {
  const all = await Promise.all(apps.map((app) => bundleApp(project, app)));
  return {
    commands: all.flatMap((each) => each.commands),
    written: all.flatMap((each) => each.written),
    inputs: [...new Set(all.flatMap((each) => each.inputs))],
  };
}

async function bundleApp(project: HarmonyProject, app: CheckedApp): Promise<Bundled> {
  const command = `harmony-${app.name}`;
  // Not before something is bundled: the bundler takes room and time to load.
  const { chunksOf } = await import("./chunks.ts");
  const { chunks, inputs } = await chunksOf(project, app).catch((failure: unknown) => {
    throw new DiagnosticError(notBundled(app, failure), { cause: failure });
  });
  const { path, changed } = install(project, command, assembled(command, chunks));
  return { commands: [path], written: changed ? [path] : [], inputs };
}
