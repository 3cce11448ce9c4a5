/** A part that generated code can't reach or make: hidden in a private field, or of a class that is not exported. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Hole, HoleReason, PartModel, ScoreModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const unreachablePart: Rule = {
  code: "H0204",
  name: "unreachable-part",
  check: (model) => [
    ...ownScores(model).flatMap((score) => score.parts.flatMap((part) => findingsIn(score, part))),
    ...model.apps.flatMap((app) => {
      if (app.root.kind === "hole") return isUnreachable(app.root) ? [rootFinding(app.root)] : [];
      return app.root.holes.filter(isUnreachable).map(rootFinding);
    }),
  ],
};

/** What keeps generated code from a part. */
export type Unreachable = Extract<
  HoleReason,
  "not-exported" | "private-field" | "not-concrete" | "not-a-score" | "unsupported-container"
>;

const WHY: { readonly [K in Unreachable]: string } = {
  "not-exported": "its class is not exported, so generated code can not name it",
  "private-field": "the field is private to its class",
  "not-concrete": "its class is abstract or not known, so nothing says which Score is deployed",
  "not-a-score": "it is not a Score",
  "unsupported-container": "what holds it is neither a list nor a record",
};

const HELP: { readonly [K in Unreachable]: (field: string) => string } = {
  "not-exported": () => "export the class",
  "private-field": (field) => `make it a public field: \`readonly ${field.replace("#", "")} = …\``,
  "not-concrete": () => "name a class that can be made: `new PostgresScore(…)`",
  "not-a-score": () => "put a Score there, or take the field away",
  "unsupported-container": () => "hold Scores in a field, a list or a record",
};

function findingsIn(score: ScoreModel, part: PartModel): readonly Finding[] {
  const holes = part.holes.filter(isUnreachable);
  if (holes.length > 0) return holes.slice(0, 1).map((hole) => partFinding(score, part, hole));
  if (part.visibility === "public") return [];
  return [partFinding(score, part, { reason: "private-field", span: part.span })];
}

function isUnreachable(hole: Hole): hole is Hole & { readonly reason: Unreachable } {
  return hole.reason in WHY;
}

function partFinding(
  score: ScoreModel,
  { field }: PartModel,
  { reason, span }: { readonly reason: Unreachable; readonly span: Span },
): Finding {
  return {
    at: span,
    message: `the part \`${field}\` of \`${score.name}\` can not be reached`,
    label: WHY[reason],
    notes: ["a part that can not be reached would be neither deployed nor counted in the bound"],
    help: [HELP[reason](field)],
  };
}

function rootFinding({ reason, span }: Hole & { readonly reason: Unreachable }): Finding {
  const message = "the Score of the app can not be reached";
  return { at: span, message, label: WHY[reason], help: [HELP[reason]("score")] };
}
