/** Prints what a command that only looks has found. */
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { Invocation } from "../invocation.ts";
import { JSON_FORMAT } from "../run/json-view.ts";
import { type Line, paintLines } from "../text/line.ts";
import { programOf } from "../command-line/program-of.ts";
import { report } from "../report.ts";
import { say } from "../terminal.ts";

/** `data` for machines, `lines` for people. */
export function answer(
  { look, terminal }: Pick<Invocation, "look" | "terminal">,
  data: object,
  lines: () => readonly Line[],
): void {
  const { columns: width } = terminal.stdout;
  const canvas = { color: look.color, ...(look.live && width !== undefined && { width }) };
  if (look.format === "json")
    say(terminal.stdout, JSON.stringify({ format: JSON_FORMAT, ...data }));
  else say(terminal.stdout, paintLines(lines(), canvas));
}

/** Tells what was wrong on the way and did not matter; machines find it in the answer. */
export function warn(
  { app, look, terminal }: Invocation,
  warnings: readonly Diagnostic[] = [],
): void {
  if (look.format === "json" || warnings.length === 0) return;
  report(warnings, { look, terminal, program: programOf(app, terminal) });
}
