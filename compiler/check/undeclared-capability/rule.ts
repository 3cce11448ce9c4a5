/** `interpret` casts its topology to something that the Score's bound does not promise. */
import type { Fix } from "@harmony/runtime/diagnostic";
import type { ScoreModel, WideningModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { all } from "../sentence.ts";

export const undeclaredCapability: Rule = {
  code: "H0103",
  name: "undeclared-capability",
  check: (model) =>
    ownScores(model)
      // Of a bound that is `any`, `never` or no capability at all, the bound is the mistake.
      .filter(({ bound }) => !["any", "never", "plain"].includes(bound.looseness))
      .flatMap((score) => widenings(score).map((widening) => findingOf(score, widening))),
};

/** Those to something the parameter does not promise either: where it promises more than the bound, that is told. */
function widenings({ interpret }: ScoreModel): readonly WideningModel[] {
  const taken = interpret?.parameter?.capabilities ?? [];
  return (interpret?.widenings ?? []).filter(
    ({ undeclared }) => undeclared.length === 0 || undeclared.some((name) => !taken.includes(name)),
  );
}

function findingOf(score: ScoreModel, widening: WideningModel): Finding {
  const { undeclared, to, span } = widening;
  const told = undeclared.length > 0 ? namedWords(undeclared) : vagueWords(to.text);
  return {
    at: span,
    message: `\`interpret\` of \`${score.name}\` casts its topology to ${told.wider}`,
    label: told.label,
    labels: [{ span: score.bound.span, text: `declares \`${score.bound.text}\`` }],
    notes: [
      "a cast hides a need: topologies that lack it are accepted, and the deploy fails there",
    ],
    help: [helpFor(score, undeclared)],
    fixes: fixesFor(score, widening),
  };
}

function namedWords(undeclared: readonly string[]) {
  const names = all(undeclared);
  const wider = `${names}, which its bound does not declare`;
  return { wider, label: `${names} is taken without being declared` };
}

function vagueWords(type: string) {
  return { wider: `\`${type}\``, label: "from here on nothing is checked" };
}

/** Only of a cast of the topology itself; what another function or a variable claims is theirs to say. */
function fixesFor({ bound, interpret }: ScoreModel, widening: WideningModel): readonly Fix[] {
  const { undeclared: add, span: at } = widening;
  const taken = interpret?.parameter;
  if (add.length === 0 || taken === undefined) return [];
  const places = [bound.span, taken.span];
  const declare = places.map((place) => ({ kind: "bound", at: place, add, drop: [] }) as const);
  const title = `declare ${all(add)}, and drop the cast`;
  return [{ title, certain: true, edits: [...declare, { kind: "uncast", at }] }];
}

function helpFor(score: ScoreModel, undeclared: readonly string[]): string {
  if (undeclared.length === 0)
    return "use the topology as it is; what it lacks belongs into the bound";
  const bound = [...score.bound.capabilities, ...undeclared].join(" & ");
  return `declare it, \`Score<${bound}, …>\`, and drop the cast`;
}
