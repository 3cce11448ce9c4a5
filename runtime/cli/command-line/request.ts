/** A request: a command line that makes sense for this app. */
import type { CompiledApp } from "../../interpret.ts";
import type { Command, Word } from "../commands.ts";
import type { CommandLine } from "./read-command-line.ts";
import { topologiesOf } from "../topologies-of.ts";
import { badValue, unknownOption, valueOf } from "./option-usage.ts";
import type { Known } from "./refusal.ts";
import * as usage from "./usage.ts";
import { SHELLS } from "../commands.ts";

export interface Request {
  readonly command: Command;
  readonly words: { readonly [W in Word]?: string };
  readonly stateDir?: string;
  readonly verbose: boolean;
  readonly lines: number;
  readonly follow: boolean;
}

const DEFAULT_LINES = 20;

/** Throws `DiagnosticError` with the first thing that makes no sense. */
export function requestOf(app: CompiledApp, line: CommandLine): Request {
  const { command, options, unknown } = line;
  if (command === undefined) throw usage.unknownCommand(line);
  if (unknown[0] !== undefined) throw unknownOption(line, unknown[0]);
  const stateDir = valueOf(line, "--state-dir", options.stateDir);
  return {
    command,
    words: wordsOf(app, line, command.takes),
    ...(stateDir !== undefined && { stateDir }),
    verbose: options.verbose === true,
    lines: linesOf(line),
    follow: options.follow === true,
  };
}

function wordsOf(app: CompiledApp, line: CommandLine, takes: readonly Word[]): Request["words"] {
  const extra = line.words[takes.length];
  if (extra !== undefined) throw usage.wordTooMany(line, extra);
  const words = takes.map((word, index) => [word, wordOf(app, line, word, line.words[index])]);
  return Object.fromEntries(words);
}

function wordOf(
  app: CompiledApp,
  line: CommandLine,
  word: Word,
  typed: string | undefined,
): string | undefined {
  // What Scores and codes there are is looked up by the command itself, which needs them anyway.
  if (word === "score" || (word === "code" && typed !== undefined)) return typed;
  const known = knownWords(app, word);
  if (typed === undefined) throw usage.missingWord(line, word, known);
  if (!known.some(({ name }) => name === typed)) throw usage.unknownWord(line, word, typed, known);
  return typed;
}

function knownWords(app: CompiledApp, word: Word): readonly Known[] {
  if (word === "topology") return topologiesOf(app);
  return word === "shell" ? SHELLS.map((name) => ({ name })) : [{ name: "H1001" }];
}

function linesOf(line: CommandLine): number {
  const typed = valueOf(line, "--lines", line.options.lines);
  if (typed === undefined) return DEFAULT_LINES;
  if (!/^[1-9]\d{0,5}$/.test(typed))
    throw badValue(line, "--lines", typed, "give a whole number from 1 to 999999");
  return Number(typed);
}
