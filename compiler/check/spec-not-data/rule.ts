/** A spec holds something that is not data: a function, a class instance, a symbol. */
import type { Literal, Model, NotData, NotDataLiteral, ScoreModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const specNotData: Rule = {
  code: "H0402",
  name: "spec-not-data",
  check: (model) => [...ownScores(model).flatMap(findingsInType), ...findingsInArguments(model)],
};

const HELP: { readonly [K in NotData]: string } = {
  function: "say in data what it should do, and do it in `interpret` or in the topology",
  class: "name it by a text, and choose the class where it is used",
  instance: "write its data: a `Date` as an ISO text, a `Map` as a record, a `Set` as a list",
  symbol: "use a text",
  bigint: "use a number, or a text where a number is too small",
  "regular-expression": "write its source as a text",
  promise: "await it before the Score is made, or refer to the output of a Score",
};

function findingsInType(score: ScoreModel): readonly Finding[] {
  return score.spec.notData.map(({ path, what, type, span }) => ({
    at: span,
    message: `the spec of \`${score.name}\` holds something that is not data: \`${path}\``,
    label: `\`${type}\` can not be stored or sent`,
    notes: [WHY],
    help: [HELP[what]],
  }));
}

const WHY =
  "a spec is planned, compared, stored and sent, so it is made of texts, numbers, booleans, lists and records; `Secret` is the one exception";

function findingsInArguments(model: Model): readonly Finding[] {
  const roots = model.apps.flatMap(({ root }) => (root.kind === "hole" ? [] : root.instances));
  const parts = ownScores(model).flatMap((score) => score.parts.flatMap((part) => part.instances));
  // Where the type itself is the mistake, its uses only follow from it.
  const told = new Set(
    ownScores(model).flatMap(({ id, spec }) => (spec.notData.length > 0 ? id : [])),
  );
  return [...roots, ...parts]
    .filter(({ score }) => !told.has(score))
    .flatMap(({ argument, score }) =>
      notDataIn(argument, []).map((found) => findingOf(found, model.scores.get(score)?.name)),
    );
}

interface Found {
  readonly literal: NotDataLiteral;
  readonly path: readonly string[];
}

function notDataIn(literal: Literal | undefined, path: readonly string[]): readonly Found[] {
  if (literal?.kind === "not-data") return [{ literal, path }];
  if (literal?.kind === "list")
    return literal.items.flatMap((item, i) => notDataIn(item, [...path, String(i)]));
  if (literal?.kind !== "record") return [];
  return literal.fields.flatMap(({ name, value }) => notDataIn(value, [...path, name]));
}

function findingOf({ literal, path }: Found, scoreName = "a Score"): Finding {
  const field = path.length === 0 ? "the spec" : `\`${path.join(".")}\``;
  return {
    at: literal.span,
    message: `${field} of \`${scoreName}\` is not data`,
    label: `is ${NOUNS[literal.what]}: \`${literal.type}\``,
    notes: [WHY],
    help: [HELP[literal.what]],
  };
}

const NOUNS: { readonly [K in NotData]: string } = {
  function: "a function",
  class: "a class",
  instance: "an instance of a class",
  symbol: "a symbol",
  bigint: "a bigint",
  "regular-expression": "a regular expression",
  promise: "a promise",
};
