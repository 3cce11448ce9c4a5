/** Time, as a door: everything that waits or tells the time is handed a Clock. */
import { setTimeout as wait } from "node:timers/promises";

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds, or as soon as `signal` aborts. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(ms, signal) {
    await wait(Math.max(0, ms), undefined, signal ? { signal } : {}).catch(() => undefined);
  },
};
