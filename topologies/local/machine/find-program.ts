/** Finds the file that a command's first word stands for, as the system would. */
import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";

/** The program's file; `undefined` when there is none that may be run. */
export async function findProgram(
  name: string,
  directory: string,
  searchPath: string,
): Promise<string | undefined> {
  const places = name.includes("/") ? [directory] : searchPath.split(path.delimiter);
  for (const place of places) {
    const file = path.resolve(place, name);
    if (await isProgram(file)) return file;
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return false;
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
