/** Reads the words of a command line, without judging them. */
import { Command as Commander, CommanderError } from "commander";
import type { CompiledApp } from "../interpret.ts";
import { type Command, commands, globalOptions } from "./commands.ts";
import { epilogue } from "./epilogue.ts";

/** What was typed. An option without its value is `true`. */
export interface CommandLine {
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

export function readCommandLine(app: CompiledApp, argv: readonly string[]): CommandLine {
  let help = "";
  const root = declareRoot(app, (text) => (help += text));
  let chosen = root;
  root.action(() => undefined);
  for (const command of commands) {
    const declared = declareCommand(root, command);
    declared.action(() => void (chosen = declared));
  }
  parse(root, argv);
  const command = commands.find(({ name }) => name === chosen.name());
  return {
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

function declareRoot(app: CompiledApp, print: (text: string) => void): Commander {
  const root = new Commander(`harmony-${app.name}`)
    .description(app.summary)
    .usage("<command> [options]")
    .argument("[command]")
    .helpCommand("help [command]", "how a command is used")
    .helpOption("-h, --help", "how this is used")
    .option("-V, --version", "the version of the deploy package")
    .addHelpText("after", () => epilogue(app))
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: print })
    .configureHelp({ optionTerm: ({ flags }) => asRequired(flags) });
  for (const { flags, summary } of globalOptions) root.option(flags, summary);
  // Words and options too many are judged by us, with the word underlined and the nearest name.
  return root.allowExcessArguments().allowUnknownOption();
}

function declareCommand(root: Commander, command: Command): Commander {
  const declared = root.command(command.name).description(command.summary);
  for (const word of command.takes) declared.argument(`[${word}]`);
  for (const { flags, summary } of command.options ?? []) declared.option(flags, summary);
  return declared
    .usage(command.takes.map((word) => (word === "score" ? `[${word}]` : `<${word}>`)).join(" "))
    .configureHelp({ visibleArguments: () => [], showGlobalOptions: true })
    .helpOption("-h, --help", "how this is used")
    .allowExcessArguments()
    .allowUnknownOption();
}

/** Values are declared as optional only so that we, not commander, say that one is missing. */
function asRequired(flags: string): string {
  return flags.replace(/\[(\w+)\]/, "<$1>");
}
