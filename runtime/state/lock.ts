/** Lock: keeps two runs of one app on one topology apart, and never needs to be removed by hand. */
import { randomUUID } from "node:crypto";
import { rm, rmdir, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Clock } from "../clock.ts";
import { type Diagnostic, DiagnosticError } from "../diagnostic/diagnostic.ts";
import { makeFolder } from "./durable.ts";
import { putIfFree } from "./lock-file.ts";
import { isStale, type LockHolder, nonceOf, readHolder, thisProcess } from "./lock-holder.ts";
import { succeed } from "./succession.ts";
import { inState } from "./trouble.ts";

const BEAT_MS = 2_000;

/** What the lock is taken for, as people read it. */
export interface LockAsk {
  readonly folder: string;
  readonly verb: string;
  readonly app: string;
  readonly topology: string;
  readonly clock: Clock;
  readonly warn: (diagnostic: Diagnostic) => void;
}

export interface Lock extends AsyncDisposable {
  /** Aborted when another run took the lock over because this one was not heard of. */
  readonly lost: AbortSignal;
}

/** Takes the lock or says at once who has it. A dead holder's lock is taken over. */
export async function takeLock(ask: LockAsk): Promise<Lock> {
  const path = join(ask.folder, "lock");
  const me = await thisProcess(ask.verb, randomUUID(), ask.clock.now());
  return inState(ask.folder, async () => {
    for (;;) {
      await makeFolder(ask.folder, folderMode());
      if (await putIfFree(path, me)) break;
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      const now = ask.clock.now();
      if (!(await isStale(path, holder, me, now))) throw held(ask, path, holder);
      const succession = await succeed(path, holder, me, now);
      if (succession === "again") continue;
      if (succession !== "mine") throw held(ask, path, succession);
      ask.warn(tookOver(ask, path, holder));
      break;
    }
    return keep(path, me, ask.clock);
  });
}

function keep(path: string, me: LockHolder, clock: Clock): Lock {
  const ended = new AbortController();
  const lost = new AbortController();
  const beating = beat(path, me, clock, ended.signal, lost);
  return {
    lost: lost.signal,
    async [Symbol.asyncDispose]() {
      ended.abort();
      await beating;
      if (!(await isMine(path, me))) return;
      await rm(path, { force: true });
      // A folder that holds something is not removed; that is how only empty ones go.
      for (const folder of [dirname(path), dirname(dirname(path))])
        await rmdir(folder).catch(() => undefined);
    },
  };
}

async function beat(
  path: string,
  me: LockHolder,
  clock: Clock,
  ended: AbortSignal,
  lost: AbortController,
): Promise<void> {
  for (;;) {
    await clock.sleep(BEAT_MS, ended);
    if (ended.aborted) return;
    // A disk that does not answer for a moment has not given the lock away.
    if (!(await isMine(path, me).catch(() => true))) return lost.abort();
    const now = new Date(clock.now());
    await utimes(path, now, now).catch(() => undefined);
  }
}

async function isMine(path: string, me: LockHolder): Promise<boolean> {
  return nonceOf(await readHolder(path)) === me.nonce;
}

/** Root's folders may be passed through, since a topology may run programs there as another user. */
function folderMode(): number {
  return process.getuid?.() === 0 ? 0o711 : 0o700;
}

function held(ask: LockAsk, path: string, holder: LockHolder | "unreadable"): DiagnosticError {
  const known = typeof holder === "object" ? holder : undefined;
  return new DiagnosticError({
    code: "H1010",
    severity: "error",
    message: known
      ? `\`${ask.app}\` on \`${ask.topology}\` is held by a \`${known.verb}\` of ${known.user}@${known.host}`
      : `\`${ask.app}\` on \`${ask.topology}\` is held by a run that does not say who it is`,
    location: { kind: "file", path },
    notes: known
      ? [`process ${known.process.pid}, since ${new Date(known.since).toISOString()}`]
      : ["the lock can not be read"],
    help: [
      "wait until it has ended, then run this again",
      "if it was killed, run this again: the lock of a dead run is taken over by itself",
    ],
  });
}

function tookOver(ask: LockAsk, path: string, holder: LockHolder | "unreadable"): Diagnostic {
  const who =
    typeof holder === "object"
      ? `a \`${holder.verb}\` of ${holder.user}@${holder.host} (process ${holder.process.pid})`
      : "a run that does not say who it is";
  return {
    code: "H1021",
    severity: "warning",
    message: `the last run on \`${ask.topology}\` did not end properly, so this one continues its work`,
    location: { kind: "file", path },
    notes: [`the lock was left by ${who}`],
    help: ["nothing is to be done"],
  };
}
