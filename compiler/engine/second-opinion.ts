/** The type checker's opinion of a whole project, held against what is read without asking it everything. */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { Model } from "../model/index.ts";
import type { HarmonyProject } from "../project.ts";
import { read, type ReadResult } from "../read/read.ts";
import { analyse } from "./analyse.ts";

/** What the type checker says of `project`. That the other reader says something else is a mistake of ours. */
export async function secondOpinion(project: HarmonyProject): Promise<ReadResult> {
  const reference = read(project);
  const ours = await analyse(project);
  assert(
    reference.kind === ours.kind,
    "the type checker and the quick reader differ about what can be read",
  );
  if (reference.kind === "unreadable" || ours.kind === "unreadable") return reference;
  const about = firstDifference(reference.model, ours.model);
  assert(about === undefined, `the type checker and the quick reader differ about ${about}`);
  return reference;
}

function firstDifference(reference: Model, ours: Model): string | undefined {
  const keys = Object.keys(reference) as (keyof Model)[];
  const key = keys.find((each) => !isDeepStrictEqual(reference[each], ours[each]));
  if (key === undefined || (key !== "scores" && key !== "topologies")) return key;
  const [theirs, own]: readonly ReadonlyMap<string, unknown>[] = [reference[key], ours[key]];
  const ids = [...theirs!.keys(), ...own!.keys()];
  return ids.find((id) => !isDeepStrictEqual(theirs!.get(id), own!.get(id))) ?? key;
}
