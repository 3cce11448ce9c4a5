/** Inventory: what was ensured and not removed since, in the order it was first asked for. */
import type { ResourceId } from "../event.ts";
import type { ResourceRecord } from "../resource.ts";

/** One resource, and the Score that asked for it; empty when that is not known any more. */
export interface InventoryEntry extends ResourceRecord {
  readonly score: string;
}

/** One thing that happened to a resource. `asked` is written before it is touched, `removed` after it is gone. */
export type JournalRecord =
  ({ readonly type: "asked" } & InventoryEntry) | ({ readonly type: "removed" } & ResourceRecord);

export type Inventory = ReadonlyMap<ResourceId, InventoryEntry>;

/** What is there after all of `records`. */
export function fold(records: Iterable<JournalRecord>): Inventory {
  const inventory = new Map<ResourceId, InventoryEntry>();
  for (const record of records) step(inventory, record);
  return inventory;
}

/** Changes `inventory` by one record. */
export function step(inventory: Map<ResourceId, InventoryEntry>, record: JournalRecord): void {
  const { kind, name } = record;
  if (record.type === "removed") inventory.delete(idOf(record));
  else inventory.set(idOf(record), { kind, name, score: record.score });
}

/** The id of a resource: `process/shop`. */
export function idOf(record: ResourceRecord): ResourceId {
  return `${record.kind}/${record.name}`;
}
