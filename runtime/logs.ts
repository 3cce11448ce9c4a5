/** `logs`: what the resources of an app have logged, found by the inventory and not by the Scores. */
import type { ResourceId } from "./event.ts";
import { rootAlone } from "./graph/graph.ts";
import type { Run } from "./run.ts";
import { about } from "./session/failure.ts";
import { redactionOf } from "./session/redaction.ts";
import { bareTopology, openToRead, type Session } from "./session/session.ts";
import { idOf, type InventoryEntry } from "./state/inventory.ts";

/** The last lines one resource logged. */
export interface ResourceLog {
  /** Path of the Score that asked for it; empty when that is not known any more. */
  readonly score: string;
  readonly resource: ResourceId;
  readonly lines: readonly string[];
}

/** The last `lines` lines of every resource, or of those the Score at path `score` and its parts asked for. */
export async function logs(
  run: Run,
  score: string | undefined,
  lines: number,
): Promise<readonly ResourceLog[]> {
  const session = await openToRead(run, rootAlone(run.app), {});
  const asked = [...session.inventory.values()].filter((entry) => isUnder(entry, score, run));
  return Promise.all(asked.map((entry) => logOf(session, entry, lines)));
}

function isUnder(entry: InventoryEntry, score: string | undefined, run: Run): boolean {
  if (score === undefined || score === run.app.name) return true;
  return entry.score === score || entry.score.startsWith(`${score}.`);
}

async function logOf(session: Session, entry: InventoryEntry, lines: number): Promise<ResourceLog> {
  const { run, secrets, signal, world } = session;
  const resource = bareTopology(run, secrets, signal).resource(entry);
  const logged = await about(entry, "read", async () => (await resource.logs?.(lines)) ?? []);
  const redact = redactionOf(secrets, world);
  return { score: entry.score, resource: idOf(entry), lines: logged.map(redact) };
}
