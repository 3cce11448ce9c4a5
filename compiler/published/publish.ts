/** Makes what a package tells of its Scores, from the model and the declarations that it publishes. */
import { posix } from "node:path";
import type { Diagnostic, Span } from "@harmony/runtime/diagnostic";
import type { Model, ScoreModel, SmokeTestModel } from "../model/index.ts";
import type { PublishedFacts, ScoreFacts, SmokeTestFacts } from "./facts.ts";
import { hashOf } from "./hash.ts";

/** A package of the project, and its declarations: texts by path relative to it. */
export interface Published {
  readonly name: string;
  /** Relative to the project root; empty for the root itself. */
  readonly folder: string;
  readonly declarations: ReadonlyMap<string, string>;
}

export type Publication =
  | { readonly kind: "facts"; readonly facts: PublishedFacts }
  | { readonly kind: "undeclared"; readonly diagnostics: readonly Diagnostic[] };

/** The facts of every exported Score of the package, sorted by class. */
export function publish(model: Model, published: Published): Publication {
  const found = scoresOf(model, published).map((score) => ({
    score,
    declaredIn: declarationOf(score, published),
  }));
  const diagnostics = found.flatMap(({ score, declaredIn }) =>
    declaredIn === undefined ? [undeclared(score, published)] : [],
  );
  if (diagnostics.length > 0) return { kind: "undeclared", diagnostics };
  const scores = found.map(({ score, declaredIn }) => factsOf(score, declaredIn!, published));
  return { kind: "facts", facts: { format: 1, package: published.name, scores } };
}

function scoresOf(model: Model, { name }: Published): readonly ScoreModel[] {
  return [...model.scores.values()]
    .filter((each) => each.packageName === name && each.from === "source")
    .filter((each) => each.exportedAs !== undefined && each.typeArguments === "")
    .toSorted((a, b) => (a.name + a.file < b.name + b.file ? -1 : 1));
}

// Where several files declare the name, it is the one that lies like the source.
function declarationOf(score: ScoreModel, published: Published): string | undefined {
  const words = new RegExp(`\\bclass ${score.name}\\b`);
  const source = within(published, score.span).file.replace(/\.[cm]?tsx?$/, "");
  const found = [...published.declarations].flatMap(([path, text]) =>
    words.test(text) ? [path] : [],
  );
  return found.toSorted((a, b) => likeness(b, source) - likeness(a, source) || (a < b ? -1 : 1))[0];
}

function likeness(path: string, source: string): number {
  const [one, other] = [path.replace(/\.d\.[cm]?ts$/, ""), source].map((each) =>
    each.split("/").toReversed(),
  );
  const differing = one!.findIndex((step, index) => step !== other![index]);
  return differing < 0 ? one!.length : differing;
}

function factsOf(score: ScoreModel, declaredIn: string, published: Published): ScoreFacts {
  const { summary } = score.mark;
  return {
    class: score.name,
    declaredIn,
    sha256: hashOf(published.declarations.get(declaredIn)!),
    source: within(published, score.span),
    ...(summary?.kind === "text" && { summary: summary.value }),
    parts: score.parts.map(({ field, after }) => ({ field, after })),
    smokeTests: score.smokeTests
      .filter(({ declaredBy }) => declaredBy === score.name)
      .map((test) => smokeTestOf(test, published)),
  };
}

function smokeTestOf(test: SmokeTestModel, published: Published): SmokeTestFacts {
  return {
    name: test.name,
    ...(test.promise !== undefined && { promise: test.promise }),
    ...(test.within.kind === "read" && { within: test.within.text }),
    source: within(published, test.span),
  };
}

function within({ folder }: Published, { file, ...place }: Span): Span {
  return { file: posix.relative(folder, file), ...place };
}

function undeclared(score: ScoreModel, { name }: Published): Diagnostic {
  return {
    code: "H0613",
    severity: "error",
    message: `\`${score.name}\` is not declared in what \`${name}\` publishes`,
    location: { kind: "source", span: score.span },
    label: "no `.d.ts` file of the package declares it",
    notes: [
      "a manifest belongs to the declarations it was made for, and is only believed with them",
    ],
    help: ["build the package first, with `declaration` in its tsconfig, and run this again"],
  };
}
