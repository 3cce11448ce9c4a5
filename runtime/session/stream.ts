/** Stream: turns work that tells what happens into a sequence that can be read. */
import type { HarmonyEvent } from "../event.ts";

export type Emit = (event: HarmonyEvent) => void;

/**
 * Starts `work` and yields what it emits, in order, then throws what it threw. A reader that stops early interrupts
 * the work and waits for its end, so that nothing goes on behind the reader's back.
 */
export async function* stream(
  signal: AbortSignal,
  work: (emit: Emit, signal: AbortSignal) => Promise<void>,
): AsyncGenerator<HarmonyEvent> {
  const queue: HarmonyEvent[] = [];
  const left = new AbortController();
  let wake = Promise.withResolvers<void>();
  let ended = false;
  const emit = (event: HarmonyEvent) => {
    queue.push(event);
    wake.resolve();
  };
  const working = work(emit, AbortSignal.any([signal, left.signal])).finally(() => {
    ended = true;
    wake.resolve();
  });
  working.catch(() => undefined);
  try {
    while (!ended || queue.length > 0) {
      yield* queue.splice(0);
      if (!ended && queue.length === 0) await wake.promise;
      wake = Promise.withResolvers();
    }
  } finally {
    left.abort();
    await working;
  }
}
