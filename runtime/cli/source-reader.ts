/** Reads the author's source for the frames of diagnostics: the disk's door of the command line. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Answers the text of a file whose path is relative to the project's root: a folder at or above `home`. */
export function sourceReader(home: string): (file: string) => string | undefined {
  return (file) => {
    const root = foldersFrom(home).find((folder) => existsSync(join(folder, file)));
    if (root === undefined) return undefined;
    try {
      return readFileSync(join(root, file), "utf8");
    } catch {
      // The source is a help for the reader; a deploy goes without it.
      return undefined;
    }
  };
}

function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}
