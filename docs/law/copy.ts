/** A copy of this repository's sources, to which guides add their files. */
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { root } from "./document.ts";
import type { Fence } from "./fence.ts";

const packages = ["runtime", "compiler", "topologies", "deploy", "vite"];

/** A new temporary folder with the packages' sources, and the dependencies that are installed here. */
export function copyOfSources(): string {
  const folder = mkdtempSync(join(tmpdir(), "harmony-copy-"));
  const filter = (path: string) => !["node_modules", "dist"].includes(basename(path));
  for (const name of [...packages, "package.json", "tsconfig.base.json", "vitest.config.ts"]) {
    cpSync(join(root, name), join(folder, name), { recursive: true, filter });
  }
  linkDependencies(folder);
  return folder;
}

/** Does to `folder` what a reader of the guides does. */
export function follow(folder: string, guides: readonly Fence[]): void {
  for (const { file, addTo, text } of guides) {
    if (file?.startsWith("/")) write(join(folder, file), text);
    if (addTo) appendFileSync(join(folder, addTo), text);
  }
}

/** Writes a file and the folders it lies in. */
export function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Ours from the copy, those of others from where they are installed. */
function linkDependencies(folder: string): void {
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@harmony"), { recursive: true });
  // Not `.bin`: the commands of the copy would land among those of this repository.
  const others = readdirSync(join(root, "node_modules")).filter(
    (name) => !/^\.|^@harmony$/.test(name),
  );
  for (const name of others) symlinkSync(join(root, "node_modules", name), join(modules, name));
  for (const name of packages) symlinkSync(join(folder, name), join(modules, "@harmony", name));
}
