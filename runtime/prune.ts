/** Prune: removes what an earlier deploy ensured and no Score asks for any more. */
import { remove } from "./removal.ts";
import type { WritingSession } from "./session/session.ts";
import type { World } from "./session/world.ts";
import { type Inventory, idOf, type InventoryEntry } from "./state/inventory.ts";

/** To be called only when every Score was interpreted: what was not reached would look unasked for. */
export function prune(session: WritingSession): Promise<boolean> {
  return remove(session, strays(session.inventory, session.world), "no longer asked for");
}

/** What is in the inventory and was not asked for, the last first. */
export function strays(inventory: Inventory, world: World): readonly InventoryEntry[] {
  return [...inventory.values()].filter((entry) => !world.isAsked(idOf(entry))).reverse();
}
