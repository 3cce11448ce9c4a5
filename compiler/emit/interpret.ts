/** Emits the interprets of Scores: the bound of each, and the call into the author's code or the parts of a composite. */
import type { ScoreModel, TextModel } from "../model/index.ts";
import { type Code, type Constant, importedType, list, object, text } from "./code.ts";
import type { Emission } from "./emission.ts";
import type { Group } from "./groups.ts";
import { emitModule } from "./module.ts";
import { partValues } from "./parts.ts";
import { ofSibling, type Source, spanValue } from "./place.ts";
import { typeOfScore } from "./score-type.ts";

/** The text of `<group>.interpret.ts`. */
export function emitInterprets(emission: Emission, group: Group): string {
  const sentences = {
    one: (score: string) => `How \`${score}\` is interpreted.`,
    several: (place: string) => `How the Scores of \`${place}\` are interpreted.`,
  };
  return emitModule(group, group.scores, sentences, (score, source) =>
    interpretOf(emission, score, source),
  );
}

/** What is there when the Score is deployed, in its author's words. */
export function summaryOf(score: ScoreModel): string {
  const { summary } = score.mark;
  return summary?.kind === "text" ? (summary satisfies TextModel).value : score.name;
}

function interpretOf(emission: Emission, score: ScoreModel, source: Source): Constant {
  const shape = score.kind === "score" ? "ScoreInterpret" : "CompositeInterpret";
  const type = importedType("@harmony/runtime/generated", shape);
  return {
    kind: "constant",
    name: emission.names(score.id).interpret,
    type: [type, "<", typeOfScore(emission, score), ">"],
    value: object({
      kind: text(score.kind),
      name: text(score.name),
      summary: text(summaryOf(score)),
      requires: list(score.bound.capabilities.map(text)),
      declaredAt: spanValue(score.span, source),
      ...(score.kind === "score"
        ? { interpret: "(score, topology, spec) => score.interpret(topology, spec)" }
        : { parts: partsValue(emission, score, source) }),
      smokeTests: smokeTestsOf(emission, score),
    }),
    doc: `${summaryOf(score)}.`.replace(/\.\.$/, "."),
    isExported: true,
  };
}

function partsValue(emission: Emission, score: ScoreModel, source: Source): Code {
  if (score.parts.length === 0) return "() => []";
  return ["(score) => ", list(partValues(emission, score, source))];
}

function smokeTestsOf(emission: Emission, { id, smokeTests }: ScoreModel): Code {
  if (smokeTests.length === 0) return "[]";
  const file = `${emission.groupOf(id).name}.smoke-test`;
  return ofSibling(emission, file, emission.names(id).smokeTests);
}
