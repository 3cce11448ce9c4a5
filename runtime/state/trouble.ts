/** Trouble with the state folder, told as a diagnostic: which path, what the system said, what to do. */
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { DiagnosticError } from "../diagnostic/diagnostic.ts";

const WORDS: { readonly [errno: string]: readonly [said: string, help: string] } = {
  EACCES: ["permission denied", "give your user write access to it"],
  EPERM: ["the operation is not permitted", "give your user write access to it"],
  EROFS: ["the file system is read-only", "use a folder on a writable file system"],
  ENOSPC: ["the disk is full", "make room on the disk"],
  EDQUOT: ["the disk quota is used up", "make room on the disk"],
  ENOTDIR: ["a file stands where a folder is needed", "move that file away"],
  EEXIST: ["a file stands where a folder is needed", "move that file away"],
  EISDIR: ["a folder stands where a file is needed", "move that folder away"],
  ENOENT: ["no folder can be made there", "use a folder on a file system that takes files"],
  ELOOP: ["a link leads to itself", "remove that link"],
  ENAMETOOLONG: ["the path is too long", "use a shorter path"],
  EIO: ["the disk failed to read or write", "check the disk"],
};

/** Does `work` on `path` in the state folder; what the file system refuses becomes a diagnostic. */
export async function inState<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const known = WORDS[(error as NodeJS.ErrnoException).code ?? ""];
    if (known === undefined) throw error;
    const where = (error as NodeJS.ErrnoException).path ?? path;
    throw refusal((await fileInTheWay(where)) ?? where, known, error);
  }
}

/** The file among the folders of `path`, if it is one that stands in the way. */
async function fileInTheWay(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found !== undefined) return found.isDirectory() ? undefined : path;
  return dirname(path) === path ? undefined : fileInTheWay(dirname(path));
}

/** Whether `error` says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, "ENOENT");
}

/** Whether `error` is the file system's `code`. */
export function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException | undefined)?.code === code;
}

function refusal(path: string, [said, help]: readonly [string, string], cause: unknown) {
  return new DiagnosticError(
    {
      code: "H1012",
      severity: "error",
      message: `the state folder can not be used: ${said}`,
      location: { kind: "file", path },
      notes: ["harmony keeps its journal, its lock and its secrets there"],
      help: [help, "or keep the state elsewhere with `--state-dir <folder>`"],
    },
    { cause },
  );
}
