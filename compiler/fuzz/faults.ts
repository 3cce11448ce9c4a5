/** Faults of harmony-gen: what it must not say, or must not leave unsaid, of a text with a slip. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { mayMatter } from "../read/relevance.ts";
import type { Trial, Tried } from "./trials.ts";

/** What is wrong with a verdict; nothing when all is right. */
export function faultsIn(tried: Tried): readonly string[] {
  const found = tried.trial.isBroken ? faultsOfBroken(tried) : faultsOfParsed(tried);
  return found.map((fault) => `${fault}\n${shown(tried)}`);
}

/** Where two readers say different things. */
export function differences(one: readonly Tried[], other: readonly Tried[]): readonly string[] {
  return one.flatMap((tried, i) => {
    const said = [tried, other[i]!].map(({ diagnostics }) => diagnostics.map(lineOf).join("\n"));
    return said[0] === said[1]
      ? []
      : [`one says\n${said[0]}\nthe other\n${said[1]}\n${shown(tried)}`];
  });
}

// One complaint, about the file with the slip; the rest of the project is not to blame.
function faultsOfBroken({ trial, diagnostics }: Tried): readonly string[] {
  if (diagnostics.length === 0)
    return isSeen(trial) ? ["a file that is not TypeScript is passed over"] : [];
  const [first, ...others] = diagnostics;
  const isThere = first?.code === "H0604" && fileOf(first)?.endsWith(`/${trial.path}`);
  return others.length > 0 || !isThere
    ? ["a syntax error is told otherwise than once and in place"]
    : [];
}

// Where `tsc` sees several mistakes, one slip has made them; beside those there may be one that only harmony sees.
function faultsOfParsed({ diagnostics, refusals }: Tried): readonly string[] {
  const sources = refusals.filter((line) => !line.startsWith("generated/"));
  const lines = new Set(sources.map((line) => line.split(",", 1)[0]));
  const cascades = diagnostics.length > lines.size + 1;
  const isSilent = diagnostics.length === 0 && lines.size === 0 && refusals.length > 0;
  return [
    ...(cascades ? ["one slip is told as several mistakes"] : []),
    ...(isSilent ? ["what is generated does not compile, and nothing was said"] : []),
  ];
}

// A file in which nothing speaks of harmony, and that no other imports, is none of harmony-gen's business.
function isSeen({ path, text, files }: Trial): boolean {
  const isImported = files.some((file) => file.path !== path && file.text.includes(`./${path}"`));
  return isImported || mayMatter(text);
}

function shown({ trial, diagnostics, refusals }: Tried): string {
  const { subject, slip, path, text } = trial;
  const head = `${subject}: ${slip} in ${path}`;
  return [head, ...diagnostics.map(lineOf), ...refusals.slice(0, 4), text].join("\n");
}

function lineOf(diagnostic: Diagnostic): string {
  const { code, message, location } = diagnostic;
  const line = location?.kind === "source" ? location.span.line : 0;
  return `  ${code} ${fileOf(diagnostic)}:${line} ${message}`;
}

function fileOf({ location }: Diagnostic): string | undefined {
  return location?.kind === "source" ? location.span.file : undefined;
}
