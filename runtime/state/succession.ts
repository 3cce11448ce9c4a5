/** Succession: of all runs that find a dead run's lock, one takes it over. */
import { rm } from "node:fs/promises";
import { putIfFree, putOver } from "./lock-file.ts";
import { isStale, type LockHolder, nonceOf, readHolder } from "./lock-holder.ts";

/** `"mine"`, whoever else is alive and was first, or `"again"` when the lock has changed meanwhile. */
export type Succession = "mine" | "again" | LockHolder | "unreadable";

/**
 * Whoever makes the file `lock.after-<nonce>` first is the one successor of the run with that nonce, and only a
 * successor puts its own name into the lock. A successor that dies before it has done so has a successor itself.
 */
export async function succeed(
  path: string,
  dead: LockHolder | "unreadable",
  me: LockHolder,
  now: number,
): Promise<Succession> {
  const claims: string[] = [];
  for (let before = dead; ;) {
    const claim = `${path}.after-${nonceOf(before)}`;
    if (claims.includes(claim)) return dropped(claim);
    claims.push(claim);
    if (await putIfFree(claim, me)) break;
    const other = await readHolder(claim);
    if (other === undefined) return "again";
    if (!(await isStale(claim, other, me, now))) return other;
    before = other;
  }
  // A claim on a run that is long gone can be had by whoever was slow; the lock tells.
  if (nonceOf(await readHolder(path)) !== nonceOf(dead)) return dropped(claims.at(-1)!);
  const put = await putOver(path, me);
  for (const claim of claims) await rm(claim, { force: true });
  return put ? "mine" : "again";
}

async function dropped(claim: string): Promise<"again"> {
  await rm(claim, { force: true });
  return "again";
}
