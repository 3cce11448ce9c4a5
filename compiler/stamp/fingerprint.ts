/** Fingerprints of files: what tells whether one changed, without knowing what it means. */
import { existsSync, readFileSync, type Stats, statSync } from "node:fs";

/** The digest of a file's contents, then how the disk described the file, if that will tell any later change. */
export type Fingerprint = string;

// Two changes closer to each other than a disk's clock ticks leave the same times.
const fineTickMs = 100;
const coarseTickMs = 2_000;

/** What the file at `path` is like now. */
export function fingerprintOf(path: string, nowMs = Date.now()): Fingerprint {
  // Described before it is read: a change in between makes the description old, never the digest.
  const description = descriptionOf(path, nowMs);
  return written(digest(path), description);
}

/**
 * The fingerprint of the file at `path` if it is what it was, else `undefined`. It is read only when the disk describes
 * it differently, and then described anew.
 */
export function renewed(path: string, kept: Fingerprint): Fingerprint | undefined {
  const end = kept.indexOf(" ");
  if (end >= 0 && kept.slice(end + 1) === descriptionOf(path, Infinity)) return kept;
  const settled = descriptionOf(path);
  const now = digest(path);
  return now === (end >= 0 ? kept.slice(0, end) : kept) ? written(now, settled) : undefined;
}

/** How the disk describes the file or folder at `path`; `undefined` when it may change and be described the same. */
export function descriptionOf(path: string, nowMs = Date.now()): string | undefined {
  const found = statOf(path);
  if (!found) return undefined;
  const { size, ino, mtimeMs, ctimeMs } = found;
  const changedMs = Math.max(mtimeMs, ctimeMs);
  const tickMs = changedMs % 1_000 === 0 ? coarseTickMs : fineTickMs;
  return nowMs - changedMs > tickMs ? `${size} ${ino} ${mtimeMs} ${ctimeMs}` : undefined;
}

/** Whether the disk is certain that the file at `path` is what it was at `thenMs`, if only that there is none. */
export function unchangedSince(path: string, thenMs: number): boolean {
  return descriptionOf(path, thenMs) !== undefined || !existsSync(path);
}

/** The time now, to ask later what changed since. */
export function present(): number {
  return Date.now();
}

// Asked of thousands; an error that is thrown and caught takes as long as twenty answers.
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function written(digested: string, description: string | undefined): Fingerprint {
  return description === undefined ? digested : `${digested} ${description}`;
}

// A file that is gone, or can't be read, differs from every file that is there.
function digest(path: string): string {
  try {
    const bytes = readFileSync(path);
    // Loaded when it is needed: when nothing changed, it is not, and it takes longer than everything else.
    return process.getBuiltinModule("node:crypto").hash("sha256", bytes);
  } catch {
    return "unread";
  }
}
