/** The word for an object: from what every kind has, from the rule of its kind, from standard conditions; else Unknown. */
import type { Status } from "@harmony/runtime/topology";
import { groupOf, type KubernetesObject, listAt, numberAt, textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { rules } from "./rules.ts";
import { statusByConditions } from "./standard-conditions.ts";
import { inProgress, terminating } from "./words.ts";

/**
 * | seen                                                 | word                            |
 * | ---------------------------------------------------- | ------------------------------- |
 * | nothing                                              | NotFound                        |
 * | it is being deleted                                  | Terminating                     |
 * | its controller has not seen what was asked for last  | InProgress                      |
 * | a kind that a rule knows                             | what the rule says              |
 * | another kind with standard conditions                | what they say                   |
 * | anything else                                        | Unknown, which is never success |
 *
 * Rules of `more` come before those that are known.
 */
export function statusOf(
  object: KubernetesObject | undefined,
  related: readonly KubernetesObject[] = [],
  more: readonly StatusRule[] = [],
): Status {
  if (object === undefined) return { word: "NotFound", reason: "", message: "" };
  const rule = ruleOf(object, [...more, ...rules]);
  // First of all: to delete an object makes it a new generation, which no controller may ever look at.
  if (textAt(object.metadata, "deletionTimestamp") !== undefined) return goes(object, rule);
  if (isUnseen(object, rule)) {
    return inProgress("NotObserved", "its controller has not seen the latest change yet");
  }
  return rule ? rule.status(object, related) : statusByConditions(object);
}

export function ruleOf(
  object: KubernetesObject,
  known: readonly StatusRule[],
): StatusRule | undefined {
  return known.find(({ group, kind }) => kind === object.kind && group === groupOf(object));
}

function goes(object: KubernetesObject, rule: StatusRule | undefined): Status {
  const holders = listAt(object.metadata, "finalizers").filter((each) => typeof each === "string");
  const held = holders.length > 0 ? `is held up by ${holders.join(", ")}` : undefined;
  return terminating(rule?.holds?.(object) ?? held ?? "is being deleted");
}

function isUnseen(object: KubernetesObject, rule: StatusRule | undefined): boolean {
  const generation = numberAt(object.metadata, "generation");
  const observed = numberAt(object.status, "observedGeneration");
  if (observed === undefined) return rule?.isObserved === true;
  return generation !== undefined && observed < generation;
}
