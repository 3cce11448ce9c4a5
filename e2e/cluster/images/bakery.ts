/** The shop of the bakery with the packages it needs. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Tree } from "./layer.ts";

const repository = path.join(import.meta.dirname, "../../..");
export const bakeryFolder = path.join(repository, "examples/bakery/app");

export async function fillBakery(tree: Tree): Promise<void> {
  await tree.copy(bakeryFolder, "/app");
  for (const name of await needed(bakeryFolder)) {
    await tree.copy(packageFolder(name), `/app/node_modules/${name}`);
  }
}

/** The packages that the one in `folder` needs, and those that they need. */
async function needed(folder: string, known = new Set<string>()): Promise<ReadonlySet<string>> {
  const text = await readFile(path.join(folder, "package.json"), "utf8");
  const { dependencies = {} } = JSON.parse(text) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    if (known.has(name)) continue;
    known.add(name);
    await needed(packageFolder(name), known);
  }
  return known;
}

function packageFolder(name: string): string {
  return path.join(repository, "node_modules", name);
}
