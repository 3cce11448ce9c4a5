/** Journal lines: one record as one line that proves itself whole. */
import { crc32 } from "node:zlib";
import type { JournalRecord } from "./inventory.ts";

/** What the text of a journal says. */
export interface JournalText {
  readonly records: readonly JournalRecord[];
  /** Length in bytes of the part that is sound. */
  readonly soundBytes: number;
  /** `torn`: the last line was not finished, as a killed run leaves it. `corrupt`: damage elsewhere. */
  readonly condition: "sound" | "torn" | "corrupt";
}

export function writeLine(record: JournalRecord): string {
  const text = JSON.stringify(record);
  return `${checksum(text)} ${text}\n`;
}

export function readLines(bytes: Buffer): JournalText {
  const records: JournalRecord[] = [];
  let soundBytes = 0;
  while (soundBytes < bytes.length) {
    const end = bytes.indexOf("\n", soundBytes);
    const record = end < 0 ? undefined : readLine(bytes.toString("utf8", soundBytes, end));
    if (record === undefined) {
      const last = end < 0 || end === bytes.length - 1;
      return { records, soundBytes, condition: last ? "torn" : "corrupt" };
    }
    records.push(record);
    soundBytes = end + 1;
  }
  return { records, soundBytes, condition: "sound" };
}

function readLine(line: string): JournalRecord | undefined {
  const text = line.slice(9);
  if (line.slice(0, 9) !== `${checksum(text)} `) return undefined;
  return JSON.parse(text) as JournalRecord;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}
