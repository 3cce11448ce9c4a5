/** Step: one file that `harmony-gen init` writes, or leaves as it is. */
import { posix } from "node:path";
import type { Host } from "./host.ts";
import { textOf } from "./texts-on-disk.ts";

export interface Step {
  /** Relative to the root. */
  readonly path: string;
  /** What the file is for. */
  readonly what: string;
  readonly before: string | undefined;
  readonly after: string;
}

/** A new file. One that is there already belongs to its author. */
export function created(host: Host, path: string, what: string, text: string): readonly Step[] {
  const before = textOf(posix.join(host.root, path));
  return before === undefined ? [{ path, what, before, after: text }] : [];
}

/** A file whose text becomes `after`, unless it is that already. */
export function changed(
  path: string,
  what: string,
  before: string | undefined,
  after: string,
): readonly Step[] {
  return before === after ? [] : [{ path, what, before, after }];
}
