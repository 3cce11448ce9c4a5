/** Runs the project's package manager, which speaks for itself. */
import { spawn } from "node:child_process";
import { posix } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import type { Host } from "./host.ts";
import { notInstalled } from "./refusals.ts";
import { nearestWith } from "./texts-on-disk.ts";

/** Installs the packages. Throws a `DiagnosticError` when that does not end well and they are not there after all. */
export async function install({ root, manager }: Host, areThere: () => boolean): Promise<void> {
  const [program = "", ...args] = manager.install;
  const failure = await new Promise<string | undefined>((resolve) => {
    // Its progress goes to the standard error, so that the standard output has only our own words.
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", 2, 2] });
    child.once("error", (error) => resolve(`can not be started: ${error.message}`));
    child.once("close", (code, signal) =>
      resolve(code === 0 ? undefined : `ended with ${signal ?? code}`),
    );
  });
  // It also ends badly because of what has nothing to do with us, such as builds that nobody has allowed.
  if (failure && !areThere())
    throw new DiagnosticError(notInstalled(manager.install.join(" "), failure));
}

/** Whether `name` is found from `folder` upwards. */
export function isInstalled(folder: string, name: string): boolean {
  return nearestWith(posix.join("node_modules", name, "package.json"), folder) !== undefined;
}
