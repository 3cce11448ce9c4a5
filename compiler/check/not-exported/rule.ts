/** A Score, an app or a listed topology whose class is not exported, so that generated code can't import it. */
import type { ClassPlace, Model } from "../../model/index.ts";
import { isOwn, ownScores, scoresIn } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const notExported: Rule = {
  code: "H0205",
  name: "not-exported",
  check: (model) => imported(model).filter(isHidden).map(findingOf),
};

/** The classes that generated code imports. */
function imported(model: Model): readonly ClassPlace[] {
  const parts = ownScores(model).flatMap((score) => score.parts);
  const roots = model.apps.flatMap(({ root }) => (root.kind === "hole" ? [] : root.scores));
  const used = new Set([...parts.flatMap((part) => scoresIn(part.shape)), ...roots]);
  const listed = new Set(
    model.apps.flatMap((app) =>
      app.topologies.flatMap((each) => (each.kind === "hole" ? [] : each.topology)),
    ),
  );
  const scores = ownScores(model).filter((score) => used.has(score.id));
  const topologies = [...model.topologies.values()].filter(({ id }) => listed.has(id));
  return [...new Map([...scores, ...model.apps, ...topologies].map(byPlace)).values()];
}

/** Instances of one generic class share its place. */
function byPlace(place: ClassPlace): [string, ClassPlace] {
  return [`${place.file}#${place.name}`, place];
}

function isHidden(place: ClassPlace): boolean {
  return isOwn(place) && place.exportedAs === undefined && place.door === undefined;
}

function findingOf({ name, span }: ClassPlace): Finding {
  return {
    at: span,
    message: `\`${name}\` is not exported`,
    label: "generated code can not import it",
    help: [`export it: \`export class ${name} …\``],
    fixes: [{ title: `export \`${name}\``, certain: true, edits: [{ kind: "export", at: span }] }],
  };
}
