/** Packages as an author installs them: harmony's as they are published, all others as this repository has them. */
import { cp, glob, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { root } from "./commands.ts";

const published = ["runtime", "topologies", "deploy", "compiler"];

/** Fills `folder`, a `node_modules`. */
export async function installInto(folder: string): Promise<void> {
  await mkdir(path.join(folder, "@harmony"), { recursive: true });
  for (const name of await readdir(`${root}node_modules`))
    if (!name.startsWith(".") && name !== "@harmony")
      await symlink(`${root}node_modules/${name}`, path.join(folder, name));
  for (const name of published) await copyPublished(name, path.join(folder, "@harmony", name));
}

// What `files` in its package.json names.
async function copyPublished(name: string, folder: string): Promise<void> {
  const manifest = path.join(root, name, "package.json");
  const { files } = JSON.parse(await readFile(manifest, "utf8")) as { files: readonly string[] };
  for await (const each of glob(["package.json", ...files], { cwd: path.join(root, name) }))
    await cp(path.join(root, name, each), path.join(folder, each), { recursive: true });
  await linkOwnPackages(path.join(root, name, "node_modules"), folder);
}

// Versions that only this package has.
async function linkOwnPackages(modules: string, folder: string): Promise<void> {
  const own = await readdir(modules).catch(() => []);
  if (own.length > 0) await symlink(modules, path.join(folder, "node_modules"));
}
