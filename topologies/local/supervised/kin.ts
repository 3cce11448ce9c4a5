/** Kin: the processes that belong to one resource, whether or not their start was ever written down. */
import path from "node:path";
import { identify, type ProcessIdentity } from "@harmony/runtime/topology";
import { processTable, type TableEntry } from "../machine/process-table.ts";

/** The variable by which processes started for a resource are recognised. */
export const MARKER = "HARMONY_IDENTITY";

export interface Family {
  /** Value of the marker. */
  readonly marker: string;
  /** The resource's own folder: whatever runs `program` inside it is kin, even if it hides its environment. */
  readonly folder: string;
  readonly program?: string;
}

/** Every living process of the family but this one. */
export async function kin(family: Family): Promise<readonly ProcessIdentity[]> {
  const table = (await processTable()).filter(({ pid }) => pid !== process.pid);
  const found = new Set(table.filter((entry) => isMarked(entry, family)).map(({ pid }) => pid));
  // A child may have another environment, and its own children another parent.
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const { pid, parent, session } of table)
      if (found.has(parent) || found.has(session)) found.add(pid);
  }
  const identities = await Promise.all([...found].map(identify));
  return identities.filter((identity) => identity !== undefined);
}

function isMarked({ environment, directory, program }: TableEntry, family: Family): boolean {
  if (environment.includes(`${MARKER}=${family.marker}`)) return true;
  const isInside = `${directory}/`.startsWith(`${family.folder}/`);
  return isInside && family.program === path.basename(program) && program !== "";
}
