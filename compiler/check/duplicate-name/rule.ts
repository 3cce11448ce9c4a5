/** Two apps, or two Scores of one class in one app, have the same name. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { AppModel, InstanceModel, Model, PartModel, ScoreModel } from "../../model/index.ts";
import { scoresIn } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const duplicateName: Rule = {
  code: "H0203",
  name: "duplicate-name",
  check: (model) => [
    ...appsOfOneName(model),
    ...model.apps.flatMap((app) => scoresOfOneName(app, model)),
  ],
};

function appsOfOneName(model: Model): readonly Finding[] {
  const named = model.apps.flatMap(({ mark, name: className }) =>
    mark.name?.kind === "text" ? [{ className, name: mark.name.value, at: mark.name.span }] : [],
  );
  const same = [...Map.groupBy(named, (app) => app.name).values()];
  return same.flatMap(([first, ...others]) =>
    others.map((other) => ({
      at: other.at,
      message: `two apps are named \`${other.name}\``,
      label: `\`${other.className}\` takes the name again`,
      labels: [{ span: first!.at, text: `\`${first!.className}\` has it` }],
      notes: [`each app becomes one command, and both would be \`harmony-${other.name}\``],
      help: ["give one of them another name"],
    })),
  );
}

/** A Score with a name, and the `new X` of each composite on the way to it. */
interface Named {
  readonly score: string;
  readonly name: string;
  readonly at: Span;
  readonly through: readonly Span[];
}

function scoresOfOneName(app: AppModel, model: Model): readonly Finding[] {
  if (app.root.kind === "hole") return [];
  const { instances, scores } = app.root;
  const made = instances.length > 0 ? instances.map((instance) => instance.score) : scores;
  const own = instances.flatMap((instance) => namedBy(instance, [], model));
  const inner = made.flatMap((id) => namedIn(model.scores.get(id), [], [], model));
  const same = Map.groupBy([...own, ...inner], ({ score, name }) => `${score} ${name}`);
  return [...same.values()].flatMap(([first, second]) =>
    second === undefined ? [] : [scoreFinding(first!, second, model)],
  );
}

function namedIn(
  score: ScoreModel | undefined,
  through: readonly Span[],
  before: readonly ScoreModel[],
  model: Model,
): readonly Named[] {
  if (score === undefined || before.includes(score)) return [];
  return score.parts.flatMap((part) => namedInPart(part, through, [...before, score], model));
}

function namedInPart(
  part: PartModel,
  through: readonly Span[],
  before: readonly ScoreModel[],
  model: Model,
): readonly Named[] {
  const named = part.instances.flatMap((instance) => [
    ...namedBy(instance, through, model),
    ...namedIn(model.scores.get(instance.score), [...through, instance.span], before, model),
  ]);
  const written = new Set(part.instances.map((instance) => instance.score));
  const unwritten = [...new Set(scoresIn(part.shape))].filter((id) => !written.has(id));
  const inner = unwritten.flatMap((id) =>
    namedIn(model.scores.get(id), [...through, part.span], before, model),
  );
  const each = part.shape.kind === "items" || part.shape.kind === "fields";
  // Where a field holds one of several, only one of them is ever there.
  return each ? [...named, ...inner] : firstOfEach([...named, ...inner]);
}

function firstOfEach(named: readonly Named[]): readonly Named[] {
  const same = Map.groupBy(named, ({ score, name }) => `${score} ${name}`);
  return [...same.values()].map(([first]) => first!);
}

function namedBy({ score, specName }: InstanceModel, through: readonly Span[], model: Model) {
  if (specName === undefined || model.scores.get(score)?.kind !== "score") return [];
  return [{ score, name: specName.text, at: specName.span, through }];
}

function scoreFinding(first: Named, second: Named, model: Model): Finding {
  const className = model.scores.get(second.score)!.name;
  const once = first.at.file === second.at.file && first.at.line === second.at.line;
  const places = once
    ? [...first.through.slice(-1), ...second.through.slice(-1)].map((span, i) => ({
        span,
        text: i === 0 ? "made here" : "and made here again",
      }))
    : [{ span: first.at, text: "the name is taken here" }];
  return {
    at: second.at,
    message: `two \`${className}\`s of one app are named \`${second.name}\``,
    label: once ? "one name for both" : "taken again",
    labels: places,
    notes: ["a name stands for one component, so both would be the same one"],
    help: [
      once
        ? "let whoever makes the composite give the name: hand it over in the composite's spec"
        : "give one of them another name",
    ],
  };
}
