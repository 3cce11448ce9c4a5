/** A part that generated code can't reach or make: hidden in a private field, or of a class that is not exported. */
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

const WHY: { readonly [K in HoleReason]?: string } = {
  "not-exported": "its class is not exported, so generated code can not name it",
  "private-field": "the field is private to its class",
  "not-concrete": "its class is abstract or not known, so nothing says which Score is deployed",
  "not-a-score": "it is not a Score",
};

function findingsIn(score: ScoreModel, part: PartModel): readonly Finding[] {
  const holes = part.holes.filter(isUnreachable);
  if (holes.length > 0) return holes.slice(0, 1).map((hole) => partFinding(score, part, hole));
  if (part.visibility === "public") return [];
  const hole: Hole = { kind: "hole", reason: "private-field", text: part.field, span: part.span };
  return [partFinding(score, part, hole)];
}

function isUnreachable(hole: Hole): boolean {
  return WHY[hole.reason] !== undefined;
}

function partFinding(score: ScoreModel, part: PartModel, hole: Hole): Finding {
  return {
    at: hole.span,
    message: `the part \`${part.field}\` of \`${score.name}\` can not be reached`,
    label: WHY[hole.reason]!,
    notes: ["a part that can not be reached would be neither deployed nor counted in the bound"],
    help: [helpFor(hole.reason, part.field)],
  };
}

function rootFinding(hole: Hole): Finding {
  return {
    at: hole.span,
    message: "the Score of the app can not be reached",
    label: WHY[hole.reason]!,
    help: [helpFor(hole.reason, "score")],
  };
}

function helpFor(reason: HoleReason, field: string): string {
  if (reason === "not-exported") return "export the class";
  if (reason === "private-field") return `make it a public field: \`readonly ${field} = …\``;
  if (reason === "not-concrete") return "name a class that can be made: `new PostgresScore(…)`";
  return "put a Score there, or take the field away";
}
