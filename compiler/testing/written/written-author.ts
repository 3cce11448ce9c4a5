/** A written project on the disk, with its packages installed. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { Author } from "../author.ts";
import type { Files } from "./project.ts";

/** An author who wrote `files`. */
export function authorOf(files: Files): Author {
  const author = new Author({});
  symlinkSync("../library", join(author.folder, "node_modules/written-lib"));
  for (const [path, text] of Object.entries(files)) author.write(path, text);
  return author;
}
