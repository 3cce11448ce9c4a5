/** What can be wrong about the options of a command line. */
import type { DiagnosticError } from "../../diagnostic/diagnostic.ts";
import { commands, globalOptions, nameOf } from "../commands.ts";
import type { CommandLine } from "./read-command-line.ts";
import { nearest, refusal } from "./refusal.ts";

export function unknownOption(line: CommandLine, typed: string): DiagnosticError {
  const name = typed.split("=")[0]!;
  const command = [line.program, line.command?.name].filter(Boolean).join(" ");
  const own = [...globalOptions, ...(line.command?.options ?? [])].map(nameOf);
  const near = nearest(
    name,
    [...own, "--help", "--version"].map((option) => ({ name: option })),
  );
  const elsewhere = commands.find(({ options = [] }) => options.some((o) => nameOf(o) === name));
  return refusal(line, typed, {
    code: "H1004",
    message: `\`${command}\` has no option \`${name}\``,
    label: "no such option",
    notes: elsewhere === undefined ? [] : [`\`${name}\` belongs to \`${elsewhere.name}\``],
    help: near.length > 0 ? near : [`\`${command} --help\` lists them`],
  });
}

/** The value of an option that must not be left empty. */
export function valueOf(
  line: CommandLine,
  option: string,
  typed: string | true | undefined,
): string | undefined {
  if (typed === true || typed === "") throw badValue(line, option, undefined, usageOf(option));
  return typed;
}

/** `typed` is the value, `undefined` when it is missing. */
export function badValue(
  line: CommandLine,
  option: string,
  typed: string | undefined,
  help: string,
): DiagnosticError {
  const at = line.argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  const apart = typed !== undefined && line.argv[at] === option;
  const missing = typed === undefined;
  return refusal(line, line.argv[apart ? at + 1 : at], {
    code: "H1007",
    message: missing ? `\`${option}\` has no value` : `\`${option}\` can not be \`${typed}\``,
    label: missing ? "its value is missing" : "not a value it takes",
    help: [help],
  });
}

function usageOf(option: string): string {
  const known = [...globalOptions, ...commands.flatMap(({ options = [] }) => options)];
  const flags = known.find((each) => nameOf(each) === option)?.flags ?? option;
  return `write it as \`${flags.replace("[", "<").replace("]", ">")}\``;
}
