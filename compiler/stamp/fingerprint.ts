/** Fingerprints of files: what tells whether one changed, without knowing what it means. */
import { readFileSync, type Stats, statSync } from "node:fs";

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
  const [keptDigest = "", ...described] = kept.split(" ");
  const description = descriptionOf(path, Infinity);
  if (described.length > 0 && described.join(" ") === description) return kept;
  const settled = descriptionOf(path);
  return digest(path) === keptDigest ? written(keptDigest, settled) : undefined;
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
    // Loaded when it is needed: when nothing changed, it is not, and it takes longer than everything else.
    return process.getBuiltinModule("node:crypto").hash("sha256", readFileSync(path));
  } catch {
    return "unread";
  }
}
