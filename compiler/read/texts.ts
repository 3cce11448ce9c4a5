/** The author's files as an editor holds them: texts that are not on the disk yet stand before those that are. */
import type { FileSystemHost } from "ts-morph";
import { textIfThere } from "../disk.ts";
import { Project } from "./typescript.ts";

/** Texts by absolute path, with `/`. */
export type Texts = ReadonlyMap<string, string>;

export const noTexts: Texts = new Map();

/** The text of `name`; `undefined` when it can't be read. */
export function textAt(texts: Texts, name: string): string | undefined {
  return texts.get(name) ?? textIfThere(name);
}

/** The disk, with `texts` in the place of its files. */
export function diskWith(texts: Texts): FileSystemHost {
  const disk = new Project({ skipLoadingLibFiles: true }).getFileSystem();
  const { readFileSync: read, fileExistsSync: exists } = disk;
  return Object.assign(disk, {
    readFileSync: (path: string, encoding?: string) =>
      texts.get(path) ?? read.call(disk, path, encoding),
    fileExistsSync: (path: string) => texts.has(path) || exists.call(disk, path),
  });
}
