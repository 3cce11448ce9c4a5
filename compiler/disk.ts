/** The door by which the compiler changes the disk; what the operating system refuses to write becomes a diagnostic. */
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic/record";

/** Writes a whole file, or leaves what was there: the text is renamed into place. Makes the folders above it. */
export function writeWhole(path: string, text: string, mode = 0o666 & ~process.umask()): void {
  const draft = `${path}.${process.pid}.tmp`;
  attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeFileSync(draft, text);
      chmodSync(draft, mode);
      renameSync(draft, path);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    }
  });
}

/** The text of a file; `undefined` when it is not there, is a folder, or can't be read. */
export function textIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Removes a file, and its folder when that is empty then. */
export function remove(path: string): void {
  attempt(path, () => {
    rmSync(path);
    if (readdirSync(dirname(path)).length === 0) rmdirSync(dirname(path));
  });
}

/** Makes `path` a link to `target`, in the place of a link that leads nowhere. */
export function linkTo(target: string, path: string): void {
  attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    symlinkSync(target, path);
  });
}

function attempt(path: string, act: () => void): void {
  try {
    act();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DiagnosticError(
      {
        code: "H0612",
        severity: "error",
        message: `\`${path}\` can not be written`,
        location: { kind: "file", path },
        notes: [`the operating system says: ${why}`],
        help: ["make room or give yourself the right to write there, and run `harmony-gen` again"],
      },
      { cause },
    );
  }
}
