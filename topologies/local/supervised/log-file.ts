/** Log files: what a process writes, kept in bounds when it is started again, and read from the end. */
import { open, rename, stat } from "node:fs/promises";
import path from "node:path";

const LIMIT_BYTES = 5 * 1024 * 1024;
const TAIL_BYTES = 256 * 1024;

/** What the watched process writes. */
export function outputFile(folder: string): string {
  return path.join(folder, "output.log");
}

/** What its supervisor writes: nothing, unless it breaks. */
export function supervisorLogFile(folder: string): string {
  return path.join(folder, "supervisor.log");
}

/** Begins a new file; one old file is kept. */
export async function beginAnew(file: string): Promise<void> {
  await rename(file, `${file}.1`).catch(() => undefined);
}

/** Begins a new file when the old one is long. */
export async function rotate(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && found.size > LIMIT_BYTES) await beginAnew(file);
}

/** The last `count` lines that were logged, oldest first. */
export async function lastLines(file: string, count: number): Promise<readonly string[]> {
  const recent = await recentLines(file, count);
  if (recent.length === count) return recent;
  return [...(await recentLines(`${file}.1`, count - recent.length)), ...recent];
}

/** The last `count` lines of the newest file. */
export async function recentLines(file: string, count: number): Promise<readonly string[]> {
  return (await linesAtEnd(file)).slice(-count);
}

async function linesAtEnd(file: string): Promise<readonly string[]> {
  const handle = await open(file, "r").catch(() => undefined);
  if (handle === undefined) return [];
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(size - start),
      0,
      size - start,
      start,
    );
    const lines = buffer.toString("utf8", 0, bytesRead).split("\n");
    if (start > 0) lines.shift();
    if (lines.at(-1) === "") lines.pop();
    return lines;
  } finally {
    await handle.close();
  }
}
