/** The commands of every `harmony-<app>`: one table for parsing, help, completion and refusals. */

export interface Command {
  readonly name: CommandName;
  readonly summary: string;
  /** The words it takes, in order. */
  readonly takes: readonly Word[];
  readonly options?: readonly Option[];
  /** Asked to stop, it comes to an end in order; the others end at once. */
  readonly endsInOrder?: true;
}

export type CommandName =
  | "deploy"
  | "plan"
  | "smoke"
  | "status"
  | "logs"
  | "destroy"
  | "graph"
  | "topologies"
  | "explain"
  | "completion";

/** A word after a command; a `score` may be left out. */
export type Word = "topology" | "score" | "code" | "shell";

export interface Option {
  /** As commander reads it; the value is in brackets so that its absence can be told in our words. */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
}

export const FORMATS = ["pretty", "plain", "json", "github"] as const;
export const SHELLS = ["bash", "zsh", "fish"] as const;

export const globalOptions: readonly Option[] = [
  {
    flags: "--format [format]",
    summary: `how to tell: ${FORMATS.join(", ")}`,
    choices: FORMATS,
  },
  { flags: "--state-dir [folder]", summary: "keep state there instead of the platform's place" },
  { flags: "--verbose", summary: "tell more, and show where a bug of this tool is" },
  { flags: "--color", summary: "colours, even where output is no terminal" },
  { flags: "--no-color", summary: "no colours" },
];

export const commands: readonly Command[] = [
  {
    name: "deploy",
    summary: "make it so, and prove that it works",
    takes: ["topology"],
    endsInOrder: true,
  },
  { name: "plan", summary: "what a deploy would change; changes nothing", takes: ["topology"] },
  {
    name: "smoke",
    summary: "run the smoke tests of what is deployed",
    takes: ["topology"],
    endsInOrder: true,
  },
  { name: "status", summary: "how everything is, and what drifted", takes: ["topology"] },
  {
    name: "logs",
    summary: "what it logged, all of it or one Score",
    takes: ["topology", "score"],
    options: [
      { flags: "--lines [number]", summary: "how many lines of each (default 20)" },
      { flags: "--follow", summary: "go on with new lines until stopped" },
    ],
    endsInOrder: true,
  },
  {
    name: "destroy",
    summary: "remove everything a deploy made",
    takes: ["topology"],
    endsInOrder: true,
  },
  { name: "graph", summary: "the Scores, and what waits for what", takes: [] },
  { name: "topologies", summary: "the places this app can be deployed to", takes: [] },
  { name: "explain", summary: "what a code such as H1001 means", takes: ["code"] },
  { name: "completion", summary: `completion for ${SHELLS.join(", ")}`, takes: ["shell"] },
];

/** `--format` of `--format [format]`. */
export function nameOf(option: Option): string {
  return option.flags.split(" ")[0]!;
}
