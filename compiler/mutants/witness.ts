/** The second witness: `tsc` over sources and generated entrypoints. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What the native compiler refuses in the project in `folder`, by the first folder of its path. */
export function refusals(folder: string, modules: string): ReadonlyMap<string, readonly string[]> {
  const tsc = join(modules, "@typescript/native/bin/tsc");
  const args = [tsc, "-p", folder, "--pretty", "false"];
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  const lines = stdout.split("\n").filter((line) => /^[^ ].*: error TS\d+:/.test(line));
  const byMutant = Map.groupBy(lines, (line) => line.split("/")[0]!);
  return new Map([...byMutant].map(([name, own]) => [name, own.map(withoutFolder)]));
}

function withoutFolder(line: string): string {
  return line.slice(line.indexOf("/") + 1);
}
