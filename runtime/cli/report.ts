/** Shows diagnostics the way the user asked for. */
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { renderGithub } from "../diagnostic/github.ts";
import { renderJson } from "../diagnostic/json.ts";
import { renderPretty } from "../diagnostic/pretty.ts";
import { JSON_FORMAT } from "./run/json-view.ts";
import type { Look } from "./look.ts";
import { sourceReader } from "./source-reader.ts";
import { type Output, say, type Terminal } from "./terminal.ts";

export interface Reporting {
  readonly look: Look;
  readonly terminal: Terminal;
  /** `harmony-bakery` */
  readonly program: string;
}

/** Machines read one stream, so JSON and annotations go to the standard output; people get the error output. */
export function report(diagnostics: readonly Diagnostic[], reporting: Reporting): void {
  const { look, terminal } = reporting;
  if (look.format === "json") return sayAll(terminal.stdout, diagnostics.map(asJson), "\n");
  if (look.format === "github") return sayAll(terminal.stdout, diagnostics.map(renderGithub), "\n");
  const texts = diagnostics.map((diagnostic) => asText(diagnostic, reporting));
  sayAll(terminal.stderr, texts, "\n\n");
}

function sayAll(output: Output, texts: readonly string[], separator: string): void {
  say(output, texts.join(separator));
}

function asJson(diagnostic: Diagnostic): string {
  const shown = {
    format: JSON_FORMAT,
    type: "refused",
    diagnostic: JSON.parse(renderJson(diagnostic)),
  };
  return JSON.stringify(shown);
}

function asText(diagnostic: Diagnostic, { look, terminal, program }: Reporting): string {
  const width = terminal.stderr.columns;
  return renderPretty(diagnostic, {
    source: sourceReader(terminal.home),
    color: look.errorColor,
    program,
    ...(width !== undefined && { width }),
  });
}
