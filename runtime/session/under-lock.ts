/** Under lock: the frame of every verb that writes: its first and last event, and its hold on the state. */
import { join } from "node:path";
import type { Deployed } from "../deployed.ts";
import { DiagnosticError } from "../diagnostic/diagnostic.ts";
import type { HarmonyEvent, Verb } from "../event.ts";
import type { Graph } from "../graph/graph.ts";
import { outlineOf } from "../outline.ts";
import type { Run } from "../run.ts";
import { openToWrite, type WritingSession } from "./session.ts";
import { type Emit, stream } from "./stream.ts";

export type Work = (session: WritingSession) => Promise<"succeeded" | "failed">;

/** Yields `run-started`, then what `work` tells while it holds the lock, then `run-finished`. */
export function underLock(
  run: Run,
  graph: Graph,
  verb: Verb,
  work: Work,
): AsyncGenerator<HarmonyEvent> {
  return framed(run, graph, verb, async (emit, signal) => {
    await using session = await openToWrite(run, graph, verb, emit, signal);
    const outcome = await work(session);
    if (session.lost.aborted) throw lockLost(run);
    return outcome;
  });
}

/** The first and the last event of a verb, and what `work` tells between them. */
export function framed(
  run: Run,
  graph: Graph,
  verb: Verb,
  work: (emit: Emit, signal: AbortSignal) => Promise<"succeeded" | "failed">,
): AsyncGenerator<HarmonyEvent> {
  return stream(run.signal, async (emit, signal) => {
    const { app, topologyName: topology, clock } = run;
    const start = clock.now();
    const tally = new Tally(graph.root.path);
    emit({ type: "run-started", verb, app: app.name, topology, scores: outlineOf(graph) });
    const worked = await work((event) => emit(tally.count(event)), signal);
    const outcome = worked === "failed" && signal.aborted ? "interrupted" : worked;
    const deployed = outcome === "succeeded" && tally.root;
    emit({
      type: "run-finished",
      outcome,
      writes: tally.writes,
      durationMs: clock.now() - start,
      ...(deployed && { deployed }),
    });
  });
}

/** Keeps what the last event sums up. */
class Tally {
  writes = 0;
  root: Deployed | undefined;
  readonly #rootPath: string;

  constructor(rootPath: string) {
    this.#rootPath = rootPath;
  }

  count(event: HarmonyEvent): HarmonyEvent {
    if (event.type === "resource-removed") this.writes++;
    if (event.type === "resource-ready" && event.written) this.writes++;
    if (event.type === "score-deployed" && event.score === this.#rootPath)
      this.root = event.deployed;
    return event;
  }
}

function lockLost(run: Run): DiagnosticError {
  return new DiagnosticError({
    code: "H1011",
    severity: "error",
    message: `this run lost its lock on \`${run.topologyName}\`, so it stopped`,
    location: { kind: "file", path: join(run.folder, "lock") },
    notes: ["another run took it over after half a minute of silence, or the file was removed"],
    help: ["wait until no other run is at work, then run this again"],
  });
}
