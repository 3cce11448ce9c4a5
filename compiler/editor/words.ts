/** What an editor tells of a finding, beside the place it underlines. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";

/** The message, what is said at the place, why, and what to do; a line each. */
export function textOf({ message, label, notes = [], help = [] }: Diagnostic): string {
  return [
    message,
    ...(label === undefined ? [] : [label]),
    ...notes.map((note) => `note: ${note}`),
    ...help.map((each) => `help: ${each}`),
  ].join("\n");
}
