/** Values and differences as people read them. */
import type { Data } from "../data.ts";
import type { Change } from "../resource.ts";
import { Secret } from "../secret.ts";
import type { Line, Segment } from "./line.ts";

/** One line for `value`: text as it is, the rest as JSON; a secret never shows. */
export function dataText(value: Data): string {
  if (value === undefined) return "";
  if (value instanceof Secret) return String(value);
  if (typeof value === "string") return /^\S(.*\S)?$/.test(value) ? value : JSON.stringify(value);
  // A value that is known only after deploy stands for anything, and says so as text.
  if (typeof value === "function") return String(value);
  return JSON.stringify(value) ?? "";
}

/** One line for each difference, their paths in one column. */
export function changeLines(changes: readonly Change[]): readonly Line[] {
  const shown = changes.filter(({ path, from, to }) => path !== "" || from !== to);
  const width = Math.max(0, ...shown.map(({ path }) => path.length));
  return shown.map((change): Line => [change.path.padEnd(width), "  ", ...difference(change)]);
}

function difference({ from, to }: Change): readonly Segment[] {
  const gone: Segment = ["faint", dataText(from)];
  if (from === undefined) return [dataText(to)];
  if (to === undefined) return [gone, ["faint", " → "], ["faint", "nothing"]];
  return [gone, ["faint", " → "], dataText(to)];
}
