/** A file that keeps a value from one run to the next. It is believed only when it is whole, and this version's. */
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "../disk.ts";

/** What was kept at `path` for `version`; `undefined` when there is none, or none to be believed. */
export function kept(path: string, version: string): unknown {
  try {
    const text = readFileSync(path, "utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return text.slice(0, end) === header(version, body) ? JSON.parse(body) : undefined;
  } catch {
    // Not there, not readable, or not ours: it is worked out again.
    return undefined;
  }
}

/** Keeps `value`, which must be JSON; a disk that takes nothing only costs the next run its time. */
export function keep(path: string, version: string, value: unknown): void {
  try {
    const body = JSON.stringify(value);
    writeWhole(path, `${header(version, body)}\n${body}`);
  } catch {
    // Without it the next run only takes longer.
  }
}

function header(version: string, body: string): string {
  return `harmony-gen ${JSON.stringify(version)} ${body.length} ${crc32(body)}`;
}
