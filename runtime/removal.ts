/** Removal: takes resources away one after the other, and says so. */
import type { HarmonyEvent } from "./event.ts";
import { failureOf, about } from "./session/failure.ts";
import { bareTopology, type WritingSession } from "./session/session.ts";
import { idOf, type InventoryEntry } from "./state/inventory.ts";

export type Why = Extract<HarmonyEvent, { type: "resource-removed" }>["why"];

/** Removes `entries` in their order. What can't be removed is told and kept; answers whether all are gone. */
export async function remove(
  session: WritingSession,
  entries: readonly InventoryEntry[],
  why: Why,
): Promise<boolean> {
  let gone = true;
  for (const entry of entries) {
    if (session.signal.aborted) return false;
    gone = (await removeOne(session, entry, why)) && gone;
  }
  return gone;
}

async function removeOne(
  session: WritingSession,
  entry: InventoryEntry,
  why: Why,
): Promise<boolean> {
  const { run, graph, secrets, signal, journal, emit } = session;
  const node = graph.nodes.get(entry.score) ?? graph.root;
  const place = { score: node.path, resource: idOf(entry) };
  try {
    await about(entry, "removed", async () => {
      const resource = bareTopology(run, secrets, signal).resource(entry);
      await resource.destroy((message) => emit({ type: "resource-progressed", ...place, message }));
    });
    await journal.removed(entry);
    emit({ type: "resource-removed", resource: place.resource, why });
    return true;
  } catch (error) {
    const diagnostic = failureOf(
      session,
      node,
      error,
      `\`${place.resource}\` may still be there; running again is safe`,
    );
    if (!signal.aborted) emit({ type: "score-failed", score: node.path, diagnostic });
    return false;
  }
}
