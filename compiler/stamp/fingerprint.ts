/** Fingerprints of files: what tells whether one changed, without knowing what it means. */
import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";

/** The digest of a file's contents, then how the disk described the file, if that will tell any later change. */
export type Fingerprint = string;

// Two changes closer to each other than a disk's clock ticks leave the same times.
const fineTickMs = 100;
const coarseTickMs = 2_000;

/** What the file at `path` is like now. */
export function fingerprintOf(path: string, nowMs = Date.now()): Fingerprint {
  // Described before it is read: a change in between makes the description old, never the digest.
  const { description, changedMs } = describe(path);
  const tickMs = changedMs % 1_000 === 0 ? coarseTickMs : fineTickMs;
  const isSettled = nowMs - changedMs > tickMs;
  return isSettled ? `${digest(path)} ${description}` : digest(path);
}

/** Whether the file at `path` is what it was; it is read only when the disk describes it differently. */
export function isUnchanged(path: string, kept: Fingerprint): boolean {
  const end = kept.indexOf(" ");
  if (end >= 0 && kept.slice(end + 1) === describe(path).description) return true;
  return digest(path) === (end >= 0 ? kept.slice(0, end) : kept);
}

// A file that is gone, or can't be read, differs from every file that is there.
function digest(path: string): string {
  try {
    return hash("sha256", readFileSync(path));
  } catch {
    return "unread";
  }
}

interface Described {
  readonly description: string;
  readonly changedMs: number;
}

function describe(path: string): Described {
  try {
    const { size, ino, mtimeMs, ctimeMs } = statSync(path);
    const description = `${size} ${ino} ${mtimeMs} ${ctimeMs}`;
    return { description, changedMs: Math.max(mtimeMs, ctimeMs) };
  } catch {
    return { description: "unread", changedMs: Infinity };
  }
}
