/** The help of a `harmony-<app>`, written from the same table that parses. */
import type { CompiledApp } from "../../interpret.ts";
import { type Command, commands, globalOptions, type Option } from "../commands.ts";
import { topologiesOf } from "../topologies-of.ts";

/** `program` is what a person types for the app; `command` is what help was asked for; without it, all of them. */
export function helpText(app: CompiledApp, program: string, command?: Command): string {
  const lines = command ? commandHelp(app, program, command) : appHelp(app, program);
  return `${lines.join("\n")}\n`;
}

function appHelp(app: CompiledApp, program: string): readonly string[] {
  const topologies = topologiesOf(app);
  return [
    `${program}: ${app.summary}`,
    "",
    `usage: ${program} <command> [options]`,
    ...section("commands", commands.map(commandRow)),
    ...section(
      "topologies",
      topologies.map(({ name, summary }) => [name, summary]),
    ),
    ...section("options", [...globalOptions.map(optionRow), ...standardRows]),
    "",
    `start with: ${program} deploy ${topologies[0]?.name ?? "<topology>"}`,
  ];
}

function commandHelp(app: CompiledApp, program: string, command: Command): readonly string[] {
  const [usage] = commandRow(command);
  const words = topologiesOf(app).map(({ name, summary }): Row => [name, summary]);
  return [
    `${program} ${command.name}: ${command.summary}`,
    "",
    `usage: ${program} ${usage} [options]`,
    ...(command.takes.includes("topology") ? section("topologies", words) : []),
    ...section("options", [...(command.options ?? []), ...globalOptions].map(optionRow)),
  ];
}

type Row = readonly [string, string];

const standardRows: readonly Row[] = [
  ["-h, --help", "how this, or the command before it, is used"],
  ["-V, --version", "the version of the deploy package"],
];

function section(title: string, rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([term]) => term.length));
  return ["", `${title}:`, ...rows.map(([term, what]) => `  ${term.padEnd(width)}  ${what}`)];
}

function commandRow({ name, takes, summary }: Command): Row {
  const words = takes.map((word) => (word === "score" ? `[${word}]` : `<${word}>`));
  return [[name, ...words].join(" "), summary];
}

/** Values are declared as optional only so that we, not commander, say that one is missing. */
function optionRow({ flags, summary }: Option): Row {
  return [flags.replace(/\[(\w+)\]/, "<$1>"), summary];
}
