/** Shows a diagnostic to a machine: one line of JSON. */
import type { Diagnostic } from "./diagnostic.ts";

/**
 * One line of JSON, without a line end. Every key is always there, in this order:
 *
 * | key | value |
 * |---|---|
 * | `code` | `"H0101"` |
 * | `severity` | `"error"` or `"warning"` |
 * | `message` | one sentence |
 * | `location` | `null`; `{ kind: "source", span }`; `{ kind: "argument", argv, index }`; `{ kind: "file", path, line?, column? }` |
 * | `label` | what to say at the location, or `null` |
 * | `labels` | `[{ span, text }]` |
 * | `object`, `state` | a sentence, or `null` |
 * | `notes`, `help`, `log` | lists of sentences or lines |
 *
 * A span is `{ file, line, column, length }`, counted from 1 in UTF-16 code units; `file` is relative to the project's root.
 */
export function renderJson(diagnostic: Diagnostic): string {
  const { code, severity, message, location = null, label = null, labels = [] } = diagnostic;
  const { object = null, notes = [], help = [], log = [], state = null } = diagnostic;
  const shown = {
    code,
    severity,
    message,
    location,
    label,
    labels,
    object,
    notes,
    help,
    log,
    state,
  };
  return JSON.stringify(shown);
}
