/** Opens a program for reading: which of its files are the author's, and what was read besides. */
import type { HarmonyProject } from "../project.ts";
import type { LoadedProject } from "./load.ts";
import { PackageFinder } from "./package-of.ts";
import { Published } from "./published.ts";
import type { Reading } from "./reading.ts";

/** What readers of `loaded` are handed. */
export function readingOf(project: HarmonyProject, loaded: LoadedProject): Reading {
  const { program } = loaded;
  const named = new Set(loaded.names);
  const isOurs = (name: string): boolean =>
    named.has(name) ||
    (name.startsWith(`${project.root}/`) &&
      !name.includes("/node_modules/") &&
      !name.startsWith(`${project.generated}/`));
  const files = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && isOurs(file.fileName))
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const packages = new PackageFinder();
  return {
    root: project.root,
    program,
    checker: program.getTypeChecker(),
    files,
    packages,
    published: new Published(project.root, packages),
  };
}

/** Every file that was read; the language's own library comes with harmony-gen and changes only with it. */
export function filesOf({ program, packages, published, root }: Reading): readonly string[] {
  const read = program
    .getSourceFiles()
    .filter((file) => !program.isSourceFileDefaultLibrary(file))
    .map((file) => file.fileName);
  const folders = new Set(read.flatMap((name) => packages.ofFile(name)?.folder ?? []));
  const manifests = [...folders].map((folder) => `${folder}/package.json`);
  const own = packages.manifests.filter((name) => !name.includes("/node_modules/"));
  return [
    ...new Set([...read, ...manifests, ...published.files, ...own]),
    `${root}/node_modules/.package-lock.json`,
  ];
}
