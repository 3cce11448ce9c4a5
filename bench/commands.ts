/** The commands that are measured. */
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Node starting and doing nothing: nothing that runs on Node can be faster. */
export const idle = [process.execPath, "-e", "0"];

export function bakery(...args: readonly string[]): readonly string[] {
  return [`${root}dist/harmony-bakery`, ...args];
}

export function generate(...args: readonly string[]): readonly string[] {
  return [process.execPath, `${root}compiler/bin/harmony-gen.mjs`, ...args];
}

export function typescript(version: 6 | 7, project: string): readonly string[] {
  const tsc = version === 6 ? "typescript/bin/tsc" : "@typescript/native/bin/tsc";
  return [process.execPath, `${root}node_modules/${tsc}`, "-p", project, "--noEmit"];
}
