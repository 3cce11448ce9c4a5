/** Small JSON files that are there whole or not at all. */
import { readFile, rename, writeFile } from "node:fs/promises";

/** The file's record; `undefined` when there is none, or it has no `field` and so is not one. */
export async function readJson<T extends object>(
  file: string,
  field: keyof T & string,
): Promise<T | undefined> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  try {
    const record: unknown = JSON.parse(text ?? "null");
    const isOne = typeof record === "object" && record !== null && field in record;
    return isOne ? (record as T) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces the file in one step; `durable` when it has to be there after a loss of power, too. */
export async function replaceFile(file: string, record: object, durable = true): Promise<void> {
  const next = `${file}.${process.pid}.next`;
  await writeFile(next, `${JSON.stringify(record, undefined, 2)}\n`, {
    mode: 0o600,
    flush: durable,
  });
  await rename(next, file);
}
