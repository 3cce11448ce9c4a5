/** A Score takes a topology with a capability that its `interpret` never uses. */
import type { Fix } from "@harmony/runtime/diagnostic";
import type { InterpretModel, ScoreModel, UseModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { all } from "../sentence.ts";

export const unusedBound: Rule = {
  code: "H0106",
  name: "unused-bound",
  check: (model) => ownScores(model).flatMap(findingsIn),
};

/** A class that others extend may declare what only they use. */
function findingsIn(score: ScoreModel): readonly Finding[] {
  const { bound, interpret, extended, abstract } = score;
  if (!interpret?.use || bound.looseness !== "none" || extended || abstract) return [];
  const unused = interpret.use.unused.filter((name) => isTaken(name, interpret));
  return unused.length === 0 ? [] : [findingOf(score, interpret.use, unused)];
}

/** Where the bound and the parameter disagree, or a cast is written, another rule speaks. */
function isTaken(name: string, { parameter, widenings }: InterpretModel): boolean {
  if (widenings.length > 0) return false;
  return parameter === undefined || parameter.capabilities.includes(name);
}

function findingOf(score: ScoreModel, { members }: UseModel, unused: readonly string[]): Finding {
  const { name, bound } = score;
  const kept = bound.capabilities.filter((each) => !unused.includes(each));
  const used = members.length === 0 ? "uses nothing of its topology" : `uses ${all(members)}`;
  return {
    at: bound.span,
    message: `\`${name}\` needs ${all(unused)}, and never uses ${unused.length === 1 ? "it" : "them"}`,
    label: `\`interpret\` ${used}`,
    notes: ["topologies that lack it are refused, although the Score would work there"],
    help: [`need only what is used: \`Score<${kept.join(" & ") || "unknown"}, …>\``],
    fixes: [fixOf(score, unused)],
  };
}

function fixOf({ bound, interpret }: ScoreModel, drop: readonly string[]): Fix {
  const places = [bound.span, ...(interpret?.parameter ? [interpret.parameter.span] : [])];
  const edits = places.map((at) => ({ kind: "bound", at, add: [], drop }) as const);
  return { title: `need only what is used: drop ${all(drop)}`, certain: false, edits };
}
