/** An argument, a part or an app's Score that can't be read from the source. */
import type { Hole, HoleReason, Literal, Model, PartModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const unreadableArgument: Rule = {
  code: "H0401",
  name: "unreadable-argument",
  check: (model) => distinct(holesOf(model)).filter(isOurs).map(findingOf),
};

const LABELS: { readonly [K in HoleReason]?: string } = {
  untyped: "its type is `any` or `unknown`",
  "hidden-reference": "a reference may hide in here",
  "part-as-value": "a part is handed over whole",
  "this-as-value": "`this` is handed over whole",
  environment: "its value depends on the machine or the moment",
  computed: "is computed where it must be written",
  spread: "a spread hides what is in it",
  missing: "is missing",
};

const HELP: { readonly [K in HoleReason]?: string } = {
  untyped: "give it a type that says what it holds",
  "hidden-reference": "write the reference where it is used: `this.<part>.out.<value>`",
  "part-as-value": "refer to a value it hands out: `this.<part>.out.<value>`",
  "this-as-value": "refer to the values that are needed: `this.<part>.out.<value>`",
  environment: "write the value, or make it a field of the spec that the app class fills in",
  computed: "write it as a literal",
  spread: "write each entry",
  missing: "write `readonly score = new …Score(…)` in the app class",
};

function holesOf(model: Model): readonly Hole[] {
  const roots = model.apps.flatMap(({ root }) =>
    root.kind === "hole"
      ? [root]
      : [...root.holes, ...root.instances.flatMap(({ argument }) => holesIn(argument))],
  );
  return [...roots, ...ownScores(model).flatMap((score) => score.parts.flatMap(holesOfPart))];
}

function holesOfPart({ holes, instances }: PartModel): readonly Hole[] {
  return [...holes, ...instances.flatMap(({ argument }) => holesIn(argument))];
}

function holesIn(literal: Literal | undefined): readonly Hole[] {
  if (literal?.kind === "hole") return [literal];
  if (literal?.kind === "list") return literal.items.flatMap(holesIn);
  if (literal?.kind === "record") return literal.fields.flatMap((field) => holesIn(field.value));
  return [];
}

/** The same place may be read on several ways. */
function distinct(holes: readonly Hole[]): readonly Hole[] {
  const key = ({ span }: Hole) => `${span.file}:${span.line}:${span.column}`;
  return [...new Map(holes.map((hole) => [key(hole), hole])).values()];
}

/** Parts that can't be reached have a rule of their own. */
function isOurs(hole: Hole): boolean {
  return LABELS[hole.reason] !== undefined;
}

function findingOf(hole: Hole): Finding {
  return {
    at: hole.span,
    message: `\`${hole.text}\` can not be read from the source`,
    label: LABELS[hole.reason]!,
    notes: ["order and data flow are read from what is written, before anything runs"],
    help: [HELP[hole.reason]!],
  };
}
