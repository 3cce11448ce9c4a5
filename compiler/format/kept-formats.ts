/** What was formatted before, so that a file is formatted again only when what is in it changed. */
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { cachePath } from "../cache/place.ts";
import { keep, kept } from "../cache/store.ts";
import type { Configuration } from "./configuration.ts";

/** The digests of a file before and after it was formatted. */
export type Digests = readonly [before: string, after: string];

export interface Formats {
  readonly configuration: Configuration;
  /** By path, relative to the root. */
  readonly files: Readonly<Record<string, Digests>>;
}

/** What the last run of `version` formatted in the project at `root`. */
export function keptFormats(root: string, version: string): Formats | undefined {
  const path = cachePath({ root }, name);
  // Whole and of this version, it has the form in which it was written.
  return path === undefined ? undefined : (kept(path, version) as Formats | undefined);
}

export function keepFormats(root: string, version: string, formats: Formats): void {
  const path = cachePath({ root }, name);
  if (path !== undefined) keep(path, version, formats);
}

const name = "formats.json";

/** The formatted text of a file, if the disk holds what became of a text with the digest `before`. */
export function textOnDisk(
  root: string,
  path: string,
  before: string,
  known: Digests | undefined,
): string | undefined {
  if (known?.[0] !== before) return undefined;
  try {
    const text = readFileSync(posix.join(root, path), "utf8");
    return digestOf(text) === known[1] ? text : undefined;
  } catch {
    // Removed since: it is made again.
    return undefined;
  }
}

export function digestOf(text: string): string {
  return hash("sha256", text);
}
