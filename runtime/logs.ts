/** `logs`, under construction. */
import assert from "node:assert";
import type { ResourceId } from "./event.ts";
import type { Run } from "./run.ts";

/** The last lines one resource logged. */
export interface ResourceLog {
  /** Path of the Score that asked for it. */
  readonly score: string;
  readonly resource: ResourceId;
  readonly lines: readonly string[];
}

/** The last `lines` lines of every resource, or of those the Score at path `score` and its parts asked for. */
export async function logs(
  _run: Run,
  _score: string | undefined,
  _lines: number,
): Promise<readonly ResourceLog[]> {
  assert.fail("under construction");
}
