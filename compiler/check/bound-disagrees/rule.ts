/** The bound a Score declares and the topology its `interpret` takes name different capabilities. */
import type { Fix } from "@harmony/runtime/diagnostic";
import type { Bound, ScoreModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { all } from "../sentence.ts";

export const boundDisagrees: Rule = {
  code: "H0102",
  name: "bound-disagrees",
  check: (model) => ownScores(model).flatMap(findingsIn),
};

function findingsIn(score: ScoreModel): readonly Finding[] {
  const { bound, interpret } = score;
  const taken = interpret?.parameter;
  if (taken === undefined || isVacuous(bound) || isVacuous(taken)) return [];
  // A bound that names no capability is a mistake of its own.
  if (bound.looseness === "plain") return [];
  const undeclared = without(taken.capabilities, bound.capabilities);
  if (undeclared.length > 0) return [asksForMore(score, taken, undeclared)];
  const unused = without(bound.capabilities, taken.capabilities);
  // A parameter without capabilities takes any topology: less than declared, and said on purpose.
  if (unused.length === 0 || taken.looseness !== "none") return [];
  return [declaresMore(score, taken, unused)];
}

function isVacuous({ looseness }: Bound): boolean {
  return looseness === "any" || looseness === "never";
}

function asksForMore(score: ScoreModel, taken: Bound, undeclared: readonly string[]): Finding {
  return {
    at: taken.span,
    message: `\`interpret\` of \`${score.name}\` takes ${all(undeclared)}, which its bound does not declare`,
    label: `takes \`${taken.text}\``,
    labels: [{ span: score.bound.span, text: `declares ${declared(score.bound)}` }],
    notes: [
      "only the declared bound is checked against topologies, so `interpret` could be handed one that lacks the rest",
    ],
    help: [`declare it: \`Score<${together(score.bound, undeclared)}, …>\``],
    fixes: [
      fixOf(`declare ${all(undeclared)} in the bound`, score.bound, { add: undeclared }, true),
      fixOf(`take what the bound declares`, taken, { drop: undeclared }),
    ],
  };
}

function declaresMore(score: ScoreModel, taken: Bound, unused: readonly string[]): Finding {
  const asks = [...new Set(score.interpret?.asks.map((ask) => ask.method))];
  return {
    at: score.bound.span,
    message: `\`${score.name}\` declares ${all(unused)}, which its \`interpret\` does not take`,
    label: `declares ${declared(score.bound)}`,
    labels: [{ span: taken.span, text: `takes \`${taken.text}\`` }],
    notes: [
      "topologies without it are refused, although the Score would work there",
      ...(asks.length > 0 ? [`\`interpret\` calls ${all(asks)}`] : []),
    ],
    help: [`drop ${all(unused)} from the bound, or take it in \`interpret\``],
    fixes: [fixOf(`drop ${all(unused)} from the bound`, score.bound, { drop: unused })],
  };
}

interface Change {
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}

function fixOf(title: string, { span }: Bound, { add = [], drop = [] }: Change, certain = false) {
  const edits: Fix["edits"] = [{ kind: "bound", at: span, add, drop }];
  return { title, certain, edits };
}

function declared(bound: Bound): string {
  return bound.capabilities.length === 0 ? "no capability" : all(bound.capabilities);
}

function together(bound: Bound, more: readonly string[]): string {
  return [...bound.capabilities, ...more].join(" & ");
}

function without(names: readonly string[], known: readonly string[]): readonly string[] {
  return names.filter((name) => !known.includes(name));
}
