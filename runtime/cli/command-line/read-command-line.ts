/** Reads the words of a command line, without judging them. */
import { Command as Commander, CommanderError } from "commander";
import type { CompiledApp } from "../../interpret.ts";
import { type Command, commands, globalOptions } from "../commands.ts";
import { helpText } from "./help-text.ts";

/** What was typed. An option without its value is `true`. */
export interface CommandLine {
  /** What a person types for the app: `harmony-bakery`. */
  readonly program: string;
  readonly argv: readonly string[];
  readonly command?: Command;
  /** Words that belong to no option and are not the command's name. */
  readonly words: readonly string[];
  /** Options that this command does not have. */
  readonly unknown: readonly string[];
  readonly options: RawOptions;
  /** What to print instead of doing anything. */
  readonly help?: string;
}

export interface RawOptions {
  readonly format?: string | true;
  readonly stateDir?: string | true;
  readonly verbose?: true;
  readonly version?: true;
  readonly color?: boolean;
  readonly lines?: string | true;
  readonly follow?: true;
}

export function readCommandLine(
  app: CompiledApp,
  program: string,
  argv: readonly string[],
): CommandLine {
  let help = "";
  const root = declareRoot(app, program, (text) => (help += text));
  let chosen = root;
  root.action(() => undefined);
  for (const command of commands) {
    const declared = declareCommand(root, app, program, command);
    declared.action(() => void (chosen = declared));
  }
  parse(root, argv);
  const command = commands.find(({ name }) => name === chosen.name());
  return {
    program,
    argv,
    ...(command && { command }),
    words: chosen.args.filter((word) => !isOption(word)),
    unknown: chosen.args.filter(isOption),
    options: chosen.optsWithGlobals<RawOptions>(),
    ...(help !== "" && { help }),
  };
}

function isOption(word: string): boolean {
  return word.startsWith("-") && word !== "-";
}

/** `--help` ends the parsing by an exception. */
function parse(root: Commander, argv: readonly string[]): void {
  try {
    root.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
}

function declareRoot(app: CompiledApp, program: string, print: (text: string) => void): Commander {
  const root = new Commander(program)
    .argument("[command]")
    .helpCommand("help [command]")
    .option("-V, --version")
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print });
  for (const { flags } of globalOptions) root.option(flags);
  return lenient(root).configureHelp({ formatHelp: () => helpText(app, program) });
}

function declareCommand(
  root: Commander,
  app: CompiledApp,
  program: string,
  command: Command,
): Commander {
  const declared = root.command(command.name);
  for (const word of command.takes) declared.argument(`[${word}]`);
  for (const { flags } of command.options ?? []) declared.option(flags);
  return lenient(declared).configureHelp({ formatHelp: () => helpText(app, program, command) });
}

/** Words and options too many are judged by us, with the word underlined and the nearest name. */
function lenient(command: Commander): Commander {
  return command.allowExcessArguments().allowUnknownOption();
}
