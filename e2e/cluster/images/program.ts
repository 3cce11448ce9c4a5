/** A program of this machine in an image: with the libraries that it is linked to, in their own places. */
import { run } from "../run.ts";
import type { Tree } from "./layer.ts";

export async function copyProgram(tree: Tree, from: string, to: string): Promise<void> {
  await tree.copy(from, to);
  await copyLibraries(tree, from);
}

/** Without those in `within`, which are copied by themselves. */
export async function copyLibraries(tree: Tree, program: string, within?: string): Promise<void> {
  // `ldd` fails on what is linked statically.
  const listed = await run("ldd", [program]).catch(() => "");
  const libraries = [...listed.matchAll(/(?:=> |^\s*)(\/\S+)/gm)].map((match) => match[1]!);
  for (const library of libraries) {
    if (!within || !library.startsWith(within)) await tree.copy(library, library);
  }
}
