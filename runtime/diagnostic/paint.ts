/** The colours of a diagnostic. */
import type { Diagnostic } from "./diagnostic.ts";
import pc from "picocolors";

/** What a piece of text is, which decides its colour. */
export type Ink = "plain" | "strong" | "frame" | "error" | "warning";

/** Colours `text` for what it is. */
export type Paint = (ink: Ink, text: string) => string;

/** A paint that colours, or one that leaves text as it is. */
export function paint(color: boolean): Paint {
  const colors = pc.createColors(color);
  const inks: { readonly [K in Ink]: (text: string) => string } = {
    plain: (text) => text,
    strong: (text) => colors.bold(text),
    frame: (text) => colors.bold(colors.blue(text)),
    error: (text) => colors.bold(colors.red(text)),
    warning: (text) => colors.bold(colors.yellow(text)),
  };
  return (ink, text) => (text === "" ? text : inks[ink](text));
}

/** The ink of a severity's own marks. */
export function inkOf(severity: Diagnostic["severity"]): Ink {
  return severity;
}
