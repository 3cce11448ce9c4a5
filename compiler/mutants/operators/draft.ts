/** A capability that no Score and no topology of a subject knows. */
import type { FixtureFile } from "../../check/fixture.ts";
import type { Draft, Witness } from "../mutant.ts";

export const SPARE = 'import("./spare.ts").Spare';

export const spare: FixtureFile = {
  path: "spare.ts",
  text: 'import type { Capability } from "@harmony/runtime";\n\nexport interface Spare extends Capability<"Spare"> {}\n',
};

export const REFUSES: Witness = { kind: "refuses" };

/** A finding with this code, in the marked line. */
export function found(
  code: string,
  edits: Draft["edits"],
  witness: Witness,
  added?: Draft["added"],
): Draft {
  return { edits, expects: { kind: "found", code }, witness, ...(added && { added }) };
}

export function blind(why: string): Witness {
  return { kind: "blind", why };
}

/** `tsc` and harmony-gen both have nothing to say. */
export function passes(edits: Draft["edits"], added?: Draft["added"]): Draft {
  const witness = { kind: "accepts" } as const;
  return { edits, expects: { kind: "passes" }, witness, ...(added && { added }) };
}
