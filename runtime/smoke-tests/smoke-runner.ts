/** The smoke runner: tries each promise of a Score until it holds or its time is over. */
import { Deployed } from "../deployed.ts";
import { DiagnosticError } from "../diagnostic/diagnostic.ts";
import type { GraphNode } from "../graph/nodes.ts";
import type { Probe } from "../probe.ts";
import { ProbeFailure } from "../probes/probe-failure.ts";
import { causes } from "../session/failure.ts";
import { Interrupted } from "../session/interrupted.ts";
import type { Session } from "../session/session.ts";
import type { SmokeTest } from "../smoke-test.ts";
import { brokenPromise } from "./broken-promise.ts";

/** A smoke test whose Score type is no longer known. */
export interface ErasedSmokeTest extends Omit<SmokeTest<never>, "run"> {
  readonly run: (score: unknown, outputs: object, probe: Probe) => Promise<void>;
}

/** What one attempt saw instead of what was promised. */
export interface Seen {
  readonly message: string;
  readonly evidence: readonly string[];
}

/** One promise on trial. */
export interface Trial {
  readonly session: Session;
  readonly node: GraphNode;
  readonly outputs: object;
  readonly probe: (signal: AbortSignal) => Probe;
}

const LONGEST_PAUSE_MS = 2_000;
const CUT_OFF: Seen = { message: "no end within the time of the promise", evidence: [] };

/** Sees every promise of a Score hold, one after the other; the first broken one throws its diagnostic. */
export function prove(trial: Trial): Promise<Deployed> {
  const tests = trial.node.interpret.smokeTests as unknown as readonly ErasedSmokeTest[];
  const promises = tests.map((test) => ({
    promise: test.promise,
    hold: () => hold(trial, test),
  }));
  return Deployed.prove(trial.node.path, promises);
}

async function hold(trial: Trial, test: ErasedSmokeTest): Promise<void> {
  const { session, node } = trial;
  const { clock } = session.run;
  const deadline = clock.now() + test.withinMs;
  let [pauseMs, last] = [test.retryMs, CUT_OFF];
  for (let attempt = 1; ; attempt++) {
    const seen = await tryOnce(trial, test, deadline);
    if (session.signal.aborted) throw new Interrupted();
    session.emit({ type: "smoke-tried", ...wordsOf(node, test), attempt, ...failureIn(seen) });
    if (seen === undefined) return;
    // An attempt that time cut off saw less than the one before it.
    if (seen !== CUT_OFF) last = seen;
    await clock.sleep(Math.min(pauseMs, deadline - clock.now()), session.signal);
    if (session.signal.aborted) throw new Interrupted();
    if (clock.now() >= deadline) throw await brokenPromise(trial, test, last, attempt);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
}

/** One attempt, which ends at the deadline whatever it does. `undefined`: the promise held. */
async function tryOnce(
  { session, node, outputs, probe }: Trial,
  test: ErasedSmokeTest,
  deadline: number,
): Promise<Seen | undefined> {
  const over = new AbortController();
  const signal = AbortSignal.any([session.signal, over.signal]);
  const { clock } = session.run;
  const trying = (async () => test.run(node.score, outputs, probe(signal)))();
  const ended = trying.then(() => undefined, seenIn);
  const cut = clock.sleep(deadline - clock.now(), signal).then(() => CUT_OFF);
  try {
    return await Promise.race([ended, cut]);
  } finally {
    over.abort();
  }
}

function seenIn(error: unknown): Seen {
  if (error instanceof ProbeFailure) return { message: error.message, evidence: error.evidence };
  if (error instanceof DiagnosticError)
    return { message: error.diagnostic.message, evidence: error.diagnostic.notes ?? [] };
  const [message, ...evidence] = causes(error);
  return { message: message!, evidence };
}

function wordsOf(node: GraphNode, { name, promise }: ErasedSmokeTest) {
  return { score: node.path, test: name, promise };
}

function failureIn(seen: Seen | undefined) {
  return seen === undefined ? {} : { failure: seen.message };
}
