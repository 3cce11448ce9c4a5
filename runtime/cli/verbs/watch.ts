/** Watches a run to its end: a view while it goes on, then what went wrong, then the conclusion. */
import type { HarmonyEvent } from "../../event.ts";
import { conclusion } from "../run/conclusion.ts";
import { githubView } from "../run/github-view.ts";
import { type Invocation, typed } from "../invocation.ts";
import { jsonView } from "../run/json-view.ts";
import { lineView } from "../run/line-view.ts";
import { paintLines } from "../text/line.ts";
import { advance, begin, type Progress } from "../run/progress.ts";
import { programOf } from "../command-line/program-of.ts";
import { report } from "../report.ts";
import { type ExitCode, say } from "../terminal.ts";
import type { View } from "../run/view.ts";

const STOPPING = "stopping… (once more to stop at once)";

export async function watch(
  events: AsyncIterable<HarmonyEvent>,
  invocation: Invocation,
): Promise<ExitCode> {
  const { look, terminal } = invocation;
  if (!look.live) terminal.stop.addEventListener("abort", () => say(terminal.stderr, STOPPING));
  const progress = await shown(events, await viewFor(invocation), invocation);
  if (progress === undefined) return 1;
  conclude(progress, invocation);
  return progress.finished?.outcome === "succeeded" ? 0 : 1;
}

async function shown(
  events: AsyncIterable<HarmonyEvent>,
  view: View,
  { terminal }: Invocation,
): Promise<Progress | undefined> {
  let progress: Progress | undefined;
  const early: HarmonyEvent[] = [];
  try {
    for await (const event of events) {
      const nowMs = terminal.clock.now();
      if (event.type === "run-started")
        progress = early.reduce((sum, each) => advance(sum, each, nowMs), begin(event, nowMs));
      else if (progress) progress = advance(progress, event, nowMs);
      // A warning may come before the run is under way.
      else early.push(event);
      if (progress) view.show(event, progress);
    }
  } finally {
    view.close(progress);
  }
  return progress;
}

async function viewFor({ look, terminal, request }: Invocation): Promise<View> {
  const { verbose } = request;
  if (look.format === "json") return jsonView(terminal.stdout);
  if (look.format === "github") return githubView(terminal.stdout, { verbose });
  if (!look.live) return lineView(terminal.stdout, { color: look.color, verbose });
  const { liveView } = await import("../run/live-view.ts");
  const { clock, stop } = terminal;
  return liveView(terminal.stdout, { color: look.color, verbose, clock, stop });
}

function conclude(progress: Progress, invocation: Invocation): void {
  const { look, terminal, app } = invocation;
  // The events themselves carried everything already.
  if (look.format === "json") return;
  const told = [...progress.warnings, ...progress.failures];
  const isText = look.format !== "github";
  if (look.live) say(terminal.stdout, "\n");
  report(told, { look, terminal, program: programOf(app, terminal) });
  if (isText && told.length > 0) say(terminal.stderr, "\n");
  const lines = conclusion(progress, (command, ...words) => typed(invocation, command, ...words));
  say(terminal.stdout, paintLines(lines, { color: look.color }));
}
