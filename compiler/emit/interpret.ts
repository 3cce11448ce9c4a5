/** Emits the interpret of a Score: its bound, and the call into the author's code or the parts of a composite. */
import type { ScoreModel, TextModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import type { Emission } from "./emission.ts";
import { headerOf } from "./header.ts";
import { choiceImports, partValues } from "./parts.ts";
import { siblingImport, sourceConstant, spanValue } from "./place.ts";
import { typeOfScore } from "./score-type.ts";
import {
  constant,
  type Import,
  importsOf,
  list,
  printModule,
  sequence,
  text,
  type Value,
  Writers,
} from "./structures.ts";

/** The text of `<score>.interpret.ts`. */
export function emitInterpret(emission: Emission, score: ScoreModel): string {
  const type = typeOfScore(emission, score);
  const shape = score.kind === "score" ? "ScoreInterpret" : "CompositeInterpret";
  return printModule(headerOf(score.file, `How \`${score.name}\` is interpreted.`), [
    ...importsOf([
      ...runtimeImports(score, shape),
      ...type.imports,
      ...choiceImports(emission, score),
      ...siblingImports(emission, score),
    ]),
    sourceConstant(score.file),
    constant({
      name: emission.names(score.id).interpret,
      type: `${shape}<${type.text}>`,
      value: interpretValue(emission, score),
      doc: `${summaryOf(score)}.`.replace(/\.\.$/, "."),
      exported: true,
    }),
  ]);
}

/** What is there when the Score is deployed, in its author's words. */
export function summaryOf(score: ScoreModel): string {
  const { summary } = score.mark;
  return summary?.kind === "text" ? (summary satisfies TextModel).value : score.name;
}

function runtimeImports(score: ScoreModel, shape: string): readonly Import[] {
  const specifier = "@harmony/runtime/generated";
  const part = { specifier, name: "part", isType: false };
  return [{ specifier, name: shape, isType: true }, ...(score.parts.length > 0 ? [part] : [])];
}

function siblingImports(emission: Emission, score: ScoreModel): readonly Import[] {
  const parts = new Set(score.parts.flatMap((part) => scoresOf(part.shape)));
  const interprets = [...parts]
    .filter((id) => id !== score.id)
    .map((id) => emission.names(id))
    .map(({ file, interpret }) => sibling(emission, `${file}.interpret`, interpret));
  const { file, smokeTests } = emission.names(score.id);
  const own = sibling(emission, `${file}.smoke-test`, smokeTests);
  return score.smokeTests.length > 0 ? [...interprets, own] : interprets;
}

function sibling(emission: Emission, file: string, name: string): Import {
  return { specifier: siblingImport(emission, file), name, isType: false };
}

function interpretValue(emission: Emission, score: ScoreModel): Value {
  return Writers.object({
    kind: text(score.kind),
    name: text(score.name),
    summary: text(summaryOf(score)),
    requires: list(score.bound.capabilities.map(text)),
    declaredAt: spanValue(score.span, score.file),
    ...(score.kind === "score"
      ? { interpret: "(score, topology, spec) => score.interpret(topology, spec)" }
      : { parts: partsValue(emission, score) }),
    smokeTests: score.smokeTests.length > 0 ? emission.names(score.id).smokeTests : "[]",
  });
}

function partsValue(emission: Emission, score: ScoreModel): Value {
  if (score.parts.length === 0) return "() => []";
  return sequence("(score) => ", list(partValues(emission, score)));
}
