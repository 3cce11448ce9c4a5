/** The commands that are measured. */
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Node starting and doing nothing: nothing that runs on Node can be faster. */
export const idle = [process.execPath, "-e", "0"];

export function bakery(...args: readonly string[]): readonly string[] {
  return [`${root}dist/harmony-bakery`, ...args];
}

/** `harmony-gen`, as it is installed in the project in `directory`. */
export function generate(directory: string, ...args: readonly string[]) {
  const program = path.join(directory, "node_modules/@harmony/compiler/bin/harmony-gen.mjs");
  return { command: [process.execPath, program, ...args], directory };
}

/** `tsc` in `directory`, which checks and writes nothing but what `--incremental` needs. */
export function typescript(version: 6 | 7, directory: string, ...args: readonly string[]) {
  const tsc = version === 6 ? "typescript/bin/tsc" : "@typescript/native/bin/tsc";
  return { command: [process.execPath, `${root}node_modules/${tsc}`, ...args], directory };
}

export function incrementally(directory: string) {
  return typescript(7, directory, "--incremental", "--tsBuildInfoFile", ".tsbuildinfo");
}
