/** Writes generated code, or compares it with what is there. It never touches a file that harmony-gen did not write. */
import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { remove, textIfThere, writeWhole } from "./disk.ts";
import type { GeneratedFile } from "./emit/emit.ts";
import { isGenerated } from "./emit/header.ts";

/** What would have to be done for the disk to hold `files` and nothing else that was generated. */
export interface Differences {
  readonly added: readonly GeneratedFile[];
  readonly changed: readonly GeneratedFile[];
  /** Generated before and no longer; relative to the root. */
  readonly removed: readonly string[];
  /** In the way, and not written by harmony-gen; relative to the root. */
  readonly foreign: readonly string[];
}

/** Compares `files` with what is in `folder`, the folder for generated code, relative to `root`. */
export function compare(
  root: string,
  folder: string,
  files: readonly GeneratedFile[],
): Differences {
  const states = files.map((file) => ({ file, found: textIfThere(join(root, file.path)) }));
  const wanted = new Set(files.map((file) => file.path));
  const stale = states.filter(({ file, found }) => found !== undefined && found !== file.text);
  const isForeign = ({ found }: (typeof states)[number]): boolean => !isGenerated(found ?? "");
  return {
    added: states.filter(({ found }) => found === undefined).map(({ file }) => file),
    changed: stale.filter((state) => !isForeign(state)).map(({ file }) => file),
    foreign: stale.filter(isForeign).map(({ file }) => file.path),
    removed: generatedIn(root, folder).filter((path) => !wanted.has(path)),
  };
}

/** Does what `differences` say; the foreign files stay as they are. */
export function write(root: string, { added, changed, removed }: Differences): void {
  for (const file of [...added, ...changed]) writeWhole(join(root, file.path), file.text);
  for (const path of removed) remove(join(root, path));
}

/** A finding for each difference, for a check that writes nothing. */
export function staleOutput({ added, changed, removed }: Differences): readonly Diagnostic[] {
  const missing = added.map(({ path }) => stale(path, "is missing"));
  const outdated = changed.map(({ path }) => stale(path, "is out of date"));
  return [...missing, ...outdated, ...removed.map((path) => stale(path, "is no longer wanted"))];
}

/** A finding for each file that is in the way. */
export function foreignFiles({ foreign }: Differences): readonly Diagnostic[] {
  return foreign.map((path) => ({
    code: "H0607",
    severity: "error",
    message: `\`${path}\` was not written by harmony-gen, and is in the way`,
    location: { kind: "file", path },
    notes: ["harmony-gen overwrites and removes only files that carry its mark"],
    help: ["move the file elsewhere, or delete it, and run `harmony-gen` again"],
  }));
}

function stale(path: string, what: string): Diagnostic {
  return {
    code: "H0606",
    severity: "error",
    message: `the generated file \`${path}\` ${what}`,
    location: { kind: "file", path },
    help: ["run `harmony-gen`, and commit what it writes"],
  };
}

function generatedIn(root: string, folder: string): readonly string[] {
  return foldersIn(join(root, folder)).flatMap((app) =>
    readdirSync(join(root, folder, app))
      .map((name) => posix.join(folder, app, name))
      .filter((path) => isGenerated(textIfThere(join(root, path)) ?? ""))
      .toSorted(),
  );
}

function foldersIn(path: string): readonly string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    // Nothing was generated yet.
    return [];
  }
}
