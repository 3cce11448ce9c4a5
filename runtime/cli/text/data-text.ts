/** Values and differences as people read them. */
import { type Data, isRecord } from "../../data.ts";
import type { Change } from "../../resource.ts";
import { Secret } from "../../secret.ts";
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
  const shown = changes.flatMap(fieldsOf);
  const width = Math.max(0, ...shown.map(({ path }) => path.length));
  return shown.map((change): Line => [change.path.padEnd(width), "  ", ...difference(change)]);
}

/** What is made or removed as a whole is told field by field, at every depth. */
function fieldsOf(change: Change): readonly Change[] {
  const { path, from, to } = change;
  if (from !== undefined && to !== undefined) return [change];
  const whole = to ?? from;
  if (whole === undefined) return path === "" ? [] : [change];
  if (!isRecord(whole)) return [change];
  return Object.entries(whole)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({
      path: path === "" ? name : `${path}.${name}`,
      ...(to === undefined ? { from: value } : { to: value }),
    }))
    .flatMap(fieldsOf);
}

function difference({ from, to }: Change): readonly Segment[] {
  const gone: Segment = ["faint", dataText(from)];
  if (from === undefined) return [dataText(to)];
  if (to === undefined) return [gone, ["faint", " → nothing"]];
  return [gone, ["faint", " → "], dataText(to)];
}
