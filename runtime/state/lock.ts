/** Lock: keeps two runs of one app on one topology apart, and never needs to be removed by hand. */
import { randomUUID } from "node:crypto";
import { link, open, rename, rm, rmdir, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Clock } from "../clock.ts";
import { type Diagnostic, DiagnosticError } from "../diagnostic/diagnostic.ts";
import { makeFolder, writeThrough } from "./durable.ts";
import { isStale, type LockHolder, readHolder, thisProcess } from "./lock-holder.ts";
import { hasCode, inState, isMissing } from "./trouble.ts";

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
    while (!(await place(path, me))) {
      const holder = await readHolder(path);
      if (holder === undefined) continue;
      if (!(await isStale(path, holder, me, ask.clock.now()))) throw held(ask, path, holder);
      if (await takeAway(path, holder, me)) ask.warn(tookOver(ask, path, holder));
    }
    return keep(path, me, ask.clock);
  });
}

/** Puts our lock where there is none. The name appears with its whole content, or not at all. */
async function place(path: string, me: LockHolder): Promise<boolean> {
  const mine = `${path}.${me.nonce}`;
  await makeFolder(dirname(path), folderMode());
  try {
    await writeThrough(mine, JSON.stringify(me));
    await link(mine, path);
    return await isMine(path, me);
  } catch (error) {
    if (hasCode(error, "EEXIST") || isMissing(error)) return false;
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].some((code) => hasCode(error, code)))
      throw error;
    return placeWithoutLinks(path, me);
  } finally {
    await rm(mine, { force: true });
  }
}

async function placeWithoutLinks(path: string, me: LockHolder): Promise<boolean> {
  try {
    await using file = await open(path, "wx", 0o600);
    await file.writeFile(JSON.stringify(me));
    await file.sync();
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Takes a dead holder's lock away. What was taken is looked at again: it may be another's fresh one, and is put back. */
async function takeAway(
  path: string,
  dead: LockHolder | "unreadable",
  me: LockHolder,
): Promise<boolean> {
  const aside = `${path}.stale-${me.nonce}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
  const taken = await readHolder(aside);
  const right = nonceOf(taken) === nonceOf(dead);
  if (!right) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  return right;
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
    if (!(await isMine(path, me))) return lost.abort();
    const now = new Date(clock.now());
    await utimes(path, now, now).catch(() => undefined);
  }
}

async function isMine(path: string, me: LockHolder): Promise<boolean> {
  return nonceOf(await readHolder(path)) === me.nonce;
}

function nonceOf(holder: LockHolder | "unreadable" | undefined): string | undefined {
  return typeof holder === "object" ? holder.nonce : holder;
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
