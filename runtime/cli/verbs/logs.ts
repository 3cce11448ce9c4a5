/** `harmony-<app> logs <topology> [score]`. */
import { logs, type ResourceLog } from "../../logs.ts";
import { outline } from "../../outline.ts";
import type { Invocation, Verb } from "../invocation.ts";
import type { Line } from "../text/line.ts";
import { newLines } from "../answer/new-lines.ts";
import { say } from "../terminal.ts";
import { unknownScore } from "../command-line/usage.ts";
import { answer } from "./answer.ts";
import { open } from "./open.ts";

const LOOK_AGAIN_MS = 300;
/** Enough that a burst between two looks is not cut short. */
const FOLLOWED_LINES = 1_000;

export const logsVerb: Verb = async (invocation) => {
  const { words, lines, follow } = invocation.request;
  const scores = outline(invocation.app);
  if (words.score !== undefined && !scores.some(({ path }) => path === words.score))
    throw unknownScore(invocation.terminal.argv, words.score, scores);
  const look = lookAt(invocation);
  const found = await look(follow ? Math.max(lines, FOLLOWED_LINES) : lines);
  tell(
    invocation,
    found.map((log) => ({ ...log, lines: log.lines.slice(-lines) })),
  );
  if (found.every((log) => log.lines.length === 0)) say(invocation.terminal.stderr, NOTHING);
  if (follow) await goOn(invocation, look, found);
  return 0;
};

const NOTHING = "nothing was logged";

type LookAgain = (lines: number) => Promise<readonly ResourceLog[]>;

function lookAt(invocation: Invocation): LookAgain {
  const run = open(invocation);
  return (lines) => logs(run, invocation.request.words.score, lines);
}

function tell(invocation: Invocation, found: readonly ResourceLog[]): void {
  const lines = () => found.flatMap((log) => log.lines.map((line) => lineOf(log, line)));
  answer(invocation, { app: invocation.app.name, logs: found }, lines);
}

function lineOf({ score, resource }: ResourceLog, line: string): Line {
  return [["faint", `${score} ${resource} | `], line];
}

async function goOn(
  invocation: Invocation,
  look: LookAgain,
  first: readonly ResourceLog[],
): Promise<void> {
  const { clock, stop, unread } = invocation.terminal;
  const end = AbortSignal.any([stop, unread]);
  let before = first;
  while (!end.aborted) {
    await clock.sleep(LOOK_AGAIN_MS, end);
    const now = await look(FOLLOWED_LINES);
    const fresh = now.map((log) => ({ ...log, lines: newLines(linesOf(before, log), log.lines) }));
    if (fresh.some(({ lines }) => lines.length > 0)) tell(invocation, fresh);
    before = now;
  }
}

function linesOf(logs: readonly ResourceLog[], { resource }: ResourceLog): readonly string[] {
  return logs.find((other) => other.resource === resource)?.lines ?? [];
}
