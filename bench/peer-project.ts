/** A project of another generator, as large and of the same shape as the made-up Scores. */
import { mkdir, mkdtemp, readdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./commands.ts";

/** How one generator's sources are written. */
export interface Dialect {
  readonly tsconfig: object;
  readonly leaf: (group: number, leaf: number) => string;
  readonly group: (group: number, leaves: readonly number[]) => string;
  readonly root: (groups: readonly number[]) => string;
}

/** Writes a project of about `size` classes or interfaces, with the packages of `peers`. */
export async function writePeerProject(
  dialect: Dialect,
  size: number,
  peers: string,
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "harmony-peer-"));
  await linkInto(path.join(folder, "node_modules"), [`${peers}/node_modules`]);
  await mkdir(path.join(folder, "src"));
  const groups = numbers(Math.max(1, Math.floor(size / 10)));
  const write = (name: string, text: string) => writeFile(path.join(folder, name), text);
  await write("package.json", JSON.stringify({ name: "peer", private: true, type: "module" }));
  await write("tsconfig.json", JSON.stringify(dialect.tsconfig));
  await write("src/root.ts", dialect.root(groups));
  for (const group of groups) {
    await write(`src/group-${group}.ts`, dialect.group(group, numbers(9)));
    for (const leaf of numbers(9))
      await write(`src/leaf-${group}-${leaf}.ts`, dialect.leaf(group, leaf));
  }
  return folder;
}

export const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2024", "dom"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  rootDir: "src",
  outDir: "out",
};

/** Everything of `names`, each on a line of its own. */
export function lines(names: readonly number[], line: (name: number) => string): string {
  return names.map(line).join("\n");
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, each) => each);
}

// Kubernetes and Node's types are those that the made-up Scores import.
async function linkInto(modules: string, from: readonly string[]): Promise<void> {
  await mkdir(path.join(modules, "@types"), { recursive: true });
  for (const source of from)
    for (const name of await readdir(source))
      if (!name.startsWith(".") && name !== "@types")
        await symlink(path.join(source, name), path.join(modules, name));
  await symlink(`${root}node_modules/@kubernetes`, path.join(modules, "@kubernetes"));
  await symlink(`${root}node_modules/@types/node`, path.join(modules, "@types/node"));
}
