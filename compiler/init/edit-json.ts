/** Changes one value in the text of a JSON file, and leaves the rest of it as it was written. */
import { applyEdits, modify } from "jsonc-parser";

/** `text` with `value` at `path`, which is added when it is missing. */
export function withValue(
  text: string,
  path: readonly (string | number)[],
  value: unknown,
): string {
  const indent = /^([\t ]+)\S/m.exec(text)?.[1] ?? "  ";
  const formattingOptions = {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  return applyEdits(text, modify(text, [...path], value, { formattingOptions }));
}
