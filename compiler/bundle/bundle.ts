/** Bundles the entrypoint of each app to one executable file. */
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import type { CheckedApp } from "../check/check.ts";
import type { HarmonyProject } from "../project.ts";
import { assembled } from "./assemble.ts";
import { chunksOf } from "./chunks.ts";
import { install } from "./install.ts";
import { notBundled } from "./not-bundled.ts";

/** Writes `harmony-<app>` for each app; the paths that changed, relative to the project root. */
export async function bundle(
  project: HarmonyProject,
  apps: readonly CheckedApp[],
): Promise<readonly string[]> {
  const written = await Promise.all(apps.map((app) => bundleApp(project, app)));
  return written.flat();
}

async function bundleApp(project: HarmonyProject, app: CheckedApp): Promise<readonly string[]> {
  const command = `harmony-${app.name}`;
  const chunks = await chunksOf(project, app).catch((failure: unknown) => {
    throw new DiagnosticError(notBundled(app, failure), { cause: failure });
  });
  return install(project, command, assembled(command, chunks));
}
