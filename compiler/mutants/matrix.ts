/** The matrix: a line for each operator, a column for each outcome. */
import type { Judged } from "./jury.ts";
import { type Outcome, OUTCOMES, outcomeOf } from "./outcome.ts";

/** `operator  mutants  right  missed  …`, with a line of sums. */
export function matrixOf(judged: readonly Judged[]): string {
  const byOperator = Map.groupBy(judged, ({ mutant }) => mutant.operator);
  const rows = [...byOperator].map(([name, own]) => rowOf(name, own));
  const head = ["operator", "expected", "mutants", ...OUTCOMES, "tsc refuses"];
  const sums = rowOf("all", judged).with(1, "");
  return table([head, ...rows, sums]);
}

function rowOf(name: string, own: readonly Judged[]): readonly string[] {
  const count = (outcome: Outcome) => own.filter((each) => outcomeOf(each) === outcome).length;
  const refused = own.filter(({ refusals }) => refusals.length > 0).length;
  const counts = [own.length, ...OUTCOMES.map(count), refused];
  return [name, expectedOf(own), ...counts.map((each) => (each === 0 ? "·" : String(each)))];
}

function expectedOf(own: readonly Judged[]): string {
  const expected = own.map(({ mutant: { expects } }) =>
    expects.kind === "found" ? expects.code : expects.kind,
  );
  return [...new Set(expected)].toSorted().join(", ");
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  const cell = (text: string, i: number) =>
    i < 2 ? text.padEnd(widths[i]!) : text.padStart(widths[i]!);
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
