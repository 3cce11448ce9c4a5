/** Reads one Score or composite. */
import type { Bound, MarkModel, ScoreModel } from "../../model/index.ts";
import { boundIn, boundModel } from "./bound.ts";
import { interpretModel } from "./interpret.ts";
import { isHarmonys } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import type { Lineage } from "./lineage.ts";
import type { NamedClass } from "./names.ts";
import { partModels } from "./parts.ts";
import { idOf, isDeclaration, placeOf } from "./place.ts";
import { smokeTestModels } from "./smoke-tests.ts";
import { specModel } from "./spec.ts";
import { known, Undecidable } from "./undecidable.ts";

export function scoreModel(linking: Linking, named: NamedClass): ScoreModel {
  const { facts, file } = named;
  const lineage = linking.lineages.of(named);
  checkPlain(lineage);
  const kind = lineage.kind === "composite" ? "composite" : "score";
  const isScore = kind === "score";
  const interpret = facts.interpret && isScore ? facts.interpret : undefined;
  const required = isScore ? requiredBy(linking, lineage) : undefined;
  return {
    ...placeOf(linking, named),
    id: idOf(linking, named),
    kind,
    mark: markModel(linking, named, "score"),
    bound: required ? boundModel(linking, required, boundSpan(named)) : unknown(boundSpan(named)),
    typeArguments: "",
    spec: specModel(linking, lineage.givenIn, specIn(lineage), facts.span),
    ...(interpret && required && { interpret: interpretModel(linking, file, interpret, required) }),
    parts: isScore ? [] : partModels(linking, named),
    smokeTests: smokeTestModels(linking, lineage.classes),
    state: isScore ? known(facts.state, "its constructor may keep something") : [],
    bases: lineage.classes.slice(1).map((base) => meet(linking, base)),
    extended: linking.isExtended(named),
  };
}

function checkPlain({ classes }: Lineage): void {
  for (const { facts, file } of classes) {
    if (facts.unclear !== undefined) throw new Undecidable(facts.unclear);
    if (facts.generic) throw new Undecidable(`\`${facts.name}\` is generic`);
    if (facts.computed.length > 0) throw new Undecidable("it has a member whose name is computed");
    if (isDeclaration(file)) throw new Undecidable("it is known from declarations only");
  }
}

function meet(linking: Linking, base: NamedClass): string {
  linking.meet(base);
  return idOf(linking, base);
}

function requiredBy(linking: Linking, { given, givenIn }: Lineage) {
  const [bound] = given;
  if (!bound || given.length !== 3) throw new Undecidable("a Score is given too few types");
  return boundIn(linking, givenIn, bound);
}

function specIn({ kind, given }: Lineage) {
  const object = { is: "word", word: "object" } as const;
  return (kind === "composite" ? given[0] : given[1]) ?? object;
}

function boundSpan({ facts }: NamedClass): Bound["span"] {
  return facts.heritage?.boundSpan ?? facts.span;
}

function unknown(span: Bound["span"]): Bound {
  return { capabilities: [], looseness: "unknown", text: "unknown", span };
}

/** The mark of a Score or an app, as the reference tells it. */
export function markModel(
  linking: Linking,
  { file, facts }: NamedClass,
  kind: "score" | "app",
): MarkModel {
  const decorator = facts.marks.find(
    ({ form, path }) =>
      form === "decorator" && isHarmonys(linking.project, linking.names.find(file, path), kind),
  );
  const twin = facts.marks.find(({ form }) => form === "static");
  const mark = decorator ?? twin;
  if (!mark) return unmarked(facts, kind);
  const { span } = mark;
  const summary = known(mark.summary, "its summary is computed");
  const form = decorator ? (twin ? "both" : "decorator") : "static";
  if (kind === "score") return { form, span, summary };
  return { form, span, summary, name: known(mark.name, "its name is computed") };
}

function unmarked({ span, name }: NamedClass["facts"], kind: "score" | "app"): MarkModel {
  const hole = { kind: "hole", reason: "missing", text: name, span } as const;
  return { form: "none", span, summary: hole, ...(kind === "app" && { name: hole }) };
}
