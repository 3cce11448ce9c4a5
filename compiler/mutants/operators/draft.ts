/** A capability that no Score and no topology of a subject knows. */
import type ts from "typescript";
import type { FixtureFile } from "../../check/fixture.ts";
import { capabilitiesOf, firstUse } from "../first-use.ts";
import type { Draft, Subject, Witness } from "../mutant.ts";
import { classesOf } from "../source.ts";

export const SPARE = 'import("./spare.ts").Spare';

export const spare: FixtureFile = {
  path: "spare.ts",
  text: 'import type { Capability } from "@harmony/runtime";\n\nexport interface Spare extends Capability<"Spare"> {\n  spare(): void;\n}\n',
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

/** Refused in the generated code, when there is an app that deploys a Score with this bound. */
export function refusedWithApp(subject: Subject, bound: ts.TypeNode): Witness {
  const why =
    "only generated code ties the two together, and of a Score without an app there is none";
  const isDeployed = classesOf(subject, "app").some((app) =>
    capabilitiesOf(bound).some((name) => firstUse(subject, app, name)),
  );
  return isDeployed ? REFUSES : { kind: "may refuse", why };
}

/** `tsc` and harmony-gen both have nothing to say. */
export function passes(edits: Draft["edits"], added?: Draft["added"]): Draft {
  const witness = { kind: "accepts" } as const;
  return { edits, expects: { kind: "passes" }, witness, ...(added && { added }) };
}
