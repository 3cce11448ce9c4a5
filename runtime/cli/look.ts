/** Look: how answers are shown, decided once from options, environment and terminal. */
import { FORMATS } from "./commands.ts";
import type { CommandLine } from "./command-line/read-command-line.ts";
import type { Output, Terminal } from "./terminal.ts";
import { badValue, valueOf } from "./command-line/option-usage.ts";

export type Format = (typeof FORMATS)[number];

export interface Look {
  readonly format: Format;
  /** Whether progress is redrawn in place. */
  readonly live: boolean;
  /** Colours on the standard output, and on the error output. */
  readonly color: boolean;
  readonly errorColor: boolean;
}

/** Throws `DiagnosticError` for a format there is none of. */
export function lookOf(line: CommandLine, terminal: Terminal): Look {
  const format = formatOf(line);
  const colored = (stream: Output) => colorOf(line.options.color, format, terminal, stream);
  return {
    format,
    live: format === "pretty" && isScreen(terminal, terminal.stdout) && !terminal.env.CI,
    color: colored(terminal.stdout),
    errorColor: colored(terminal.stderr),
  };
}

/** How a refused command line is shown. */
export function defaultLook(line: CommandLine, terminal: Terminal): Look {
  const format = FORMATS.find((name) => name === line.options.format) ?? "pretty";
  return lookOf({ ...line, options: { ...line.options, format } }, terminal);
}

function formatOf(line: CommandLine): Format {
  const typed = valueOf(line, "--format", line.options.format) ?? "pretty";
  const format = FORMATS.find((name) => name === typed);
  if (format === undefined)
    throw badValue(line, "--format", typed, `give one of ${FORMATS.join(", ")}`);
  return format;
}

/** What the user typed wins, then `NO_COLOR`, then `FORCE_COLOR`, then what the stream is. */
function colorOf(
  asked: boolean | undefined,
  format: Format,
  terminal: Terminal,
  stream: Output,
): boolean {
  if (format === "json" || format === "github") return false;
  if (asked !== undefined) return asked;
  if (format === "plain" || terminal.env.NO_COLOR) return false;
  const { FORCE_COLOR: force } = terminal.env;
  if (force !== undefined) return force !== "0" && force !== "false";
  return isScreen(terminal, stream);
}

function isScreen({ env }: Terminal, stream: Output): boolean {
  return stream.isTTY === true && env.TERM !== "dumb";
}
