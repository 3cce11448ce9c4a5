/** Shows what is about to be written. */
import type { Step } from "./step.ts";

/** One line a file. */
export function listed(steps: readonly Step[]): string {
  const width = Math.max(...steps.map(({ path }) => path.length));
  return steps.map((step) => `  ${sign(step)} ${step.path.padEnd(width)}  ${step.what}\n`).join("");
}

/** The texts themselves: whole files, and of files that are there already what changes. */
export function shown(steps: readonly Step[]): string {
  return steps.map((step) => `${sign(step)} ${step.path}\n${body(step)}`).join("\n");
}

function sign({ before }: Step): string {
  return before === undefined ? "+" : "~";
}

function body({ before, after }: Step): string {
  if (before === undefined) return indented(linesOf(after), "    ");
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const start = old.findIndex((line, i) => line !== fresh[i]);
  const same = (start < 0 ? old.length : start) as number;
  const end = commonEnd(old.slice(same), fresh.slice(same));
  return (
    indented(old.slice(same, old.length - end), "  - ") +
    indented(fresh.slice(same, fresh.length - end), "  + ")
  );
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\r?\n$/, "").split(/\r?\n/);
}

function indented(lines: readonly string[], before: string): string {
  return lines.map((line) => `${`${before}${line}`.trimEnd()}\n`).join("");
}
