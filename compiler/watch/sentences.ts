/** What watching says, in sentences. */
import { summary } from "@harmony/runtime/diagnostic";
import type { RunFinished } from "./event.ts";

const told = 3;

/** `changed deploy/shop.score.ts and 2 more`. */
export function changeLine(changed: readonly string[]): string {
  return `changed ${someOf(changed)}`;
}

export function writtenLines(written: readonly string[]): readonly string[] {
  return written.map((path) => `wrote ${path}`);
}

/** One line for all that was written. */
export function writtenLine(written: readonly string[]): string {
  return `wrote ${someOf(written)}`;
}

export function outcomeLine(run: RunFinished): string {
  const took = `(${durationOf(run.durationMs)})`;
  if (run.outcome === "found") return `${summary(run.findings)} ${took}; waiting for changes`;
  if (run.outcome === "crashed") return `failed ${took}; waiting for changes`;
  const names = run.apps.map((name) => `harmony-${name}`).join(", ") || "no apps";
  const fresh = run.written.length === 0 ? "nothing to do; " : "";
  return `${fresh}ready: ${names} ${took}; waiting for changes`;
}

export function crashLines({ crash }: RunFinished): readonly string[] {
  if (crash === undefined) return [];
  return [
    "harmony-gen failed by a mistake of its own; nothing is wrong with your Scores. Please report it:",
    ...crash.split("\n"),
  ];
}

function someOf(paths: readonly string[]): string {
  const more = paths.length - told;
  const first = paths.slice(0, told).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}

function durationOf(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`;
}
