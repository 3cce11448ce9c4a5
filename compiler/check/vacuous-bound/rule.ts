/** A bound, or what a topology offers, is `any`, can never be met, or names no capability: nothing is proven. */
import { didYouMean } from "@harmony/runtime/diagnostic";
import type { Bound, Model, ScoreModel, TopologyModel } from "../../model/index.ts";
import { isOwn, ownScores, usesIn } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const vacuousBound: Rule = {
  code: "H0104",
  name: "vacuous-bound",
  check: (model) => [
    ...findingsInScores(model),
    ...[...model.topologies.values()].filter(isOwn).flatMap(findingsInTopology),
    ...findingsInUses(model),
    ...findingsInLists(model),
  ],
};

type Loose = Pick<Bound, "looseness" | "text" | "span">;

function findingsInScores(model: Model): readonly Finding[] {
  const known = capabilitiesIn(model);
  return ownScores(model).flatMap((score) => findingsInScore(score, known));
}

function findingsInScore(score: ScoreModel, known: readonly string[]): readonly Finding[] {
  // The bound of a composite is that of its parts, where the mistake is reported.
  if (score.kind === "composite") return [];
  const { bound, interpret } = score;
  if (isVacuous(bound))
    return [{ ...findingOf(`the bound of \`${score.name}\``, bound), ...misspelt(bound, known) }];
  const taken = interpret?.parameter;
  if (taken?.looseness !== "any") return [];
  return [findingOf(`the topology that \`interpret\` of \`${score.name}\` takes`, taken)];
}

function capabilitiesIn({ topologies }: Model): readonly string[] {
  return [...new Set([...topologies.values()].flatMap(({ offers }) => offers.capabilities))];
}

// A name that nothing has is `any` to the type checker.
function misspelt({ looseness, text }: Loose, known: readonly string[]): Partial<Finding> {
  if (looseness !== "any" || text === "any" || !/^[\w$]+$/.test(text)) return {};
  const near = didYouMean(text, known);
  const help = near ? `did you mean \`${near}\`?` : `import \`${text}\` from where it is exported`;
  return { label: `nothing is known about \`${text}\``, help: [help] };
}

function findingsInTopology(topology: TopologyModel): readonly Finding[] {
  const { offers, name } = topology;
  if (offers.looseness !== "any") return [];
  return [findingOf(`what \`${name}\` offers`, offers)];
}

/** What comes in a package can not be changed here, so the place is where it is used. */
function findingsInUses(model: Model): readonly Finding[] {
  const uses = model.apps.flatMap((app) => usesIn(app, model));
  const vacuous = uses.filter(({ score }) => !isOwn(score) && score.kind === "score");
  const scores = [...Map.groupBy(vacuous, ({ score }) => score).values()];
  return scores.flatMap(([first]) => {
    const { score, at } = first!;
    const bound = { ...score.bound, span: at };
    return isVacuous(bound) ? [findingOf(`the bound of \`${score.name}\``, bound)] : [];
  });
}

function findingsInLists(model: Model): readonly Finding[] {
  return model.apps.flatMap((app) =>
    app.topologies.flatMap((listed) => {
      if (listed.kind === "hole") return [];
      const known = model.topologies.get(listed.topology);
      const isAny = listed.any || known?.offers.looseness === "any";
      if (!isAny || (known !== undefined && isOwn(known))) return [];
      const offers = { looseness: "any", text: "any", span: listed.span } as const;
      const finding = findingOf(`what the topology \`${listed.name}\` offers`, offers);
      return [known === undefined ? { ...finding, ...unknownTopology } : finding];
    }),
  );
}

const unknownTopology = {
  label: "nothing is known about this class",
  help: ["import the topology's class from where it is exported"],
};

function isVacuous({ looseness }: Loose): boolean {
  return looseness === "any" || looseness === "never" || looseness === "plain";
}

function findingOf(subject: string, { looseness, text, span }: Loose): Finding {
  if (looseness === "any") return { at: span, ...isAny(subject) };
  return looseness === "never"
    ? { at: span, ...isNever(subject) }
    : { at: span, ...isPlain(subject, text) };
}

function isAny(subject: string): Omit<Finding, "at"> {
  return {
    message: `${subject} is \`any\`, which proves nothing`,
    label: "every check of it passes",
    notes: [
      "`any` fits everywhere, so a capability that is missing would be found only by a deploy",
    ],
    help: ["name the capabilities: `PostgreSQL & HttpHosting`, or `unknown` for none"],
  };
}

function isNever(subject: string): Omit<Finding, "at"> {
  return {
    message: `${subject} can never be met`,
    label: "this is `never`: no topology is all of it at once",
    help: ["name the capabilities: `PostgreSQL & HttpHosting`, or `unknown` for none"],
  };
}

function isPlain(subject: string, text: string): Omit<Finding, "at"> {
  return {
    message: `${subject} names no capability`,
    label: `\`${text}\` carries no capability's brand`,
    notes: [
      "a look-alike is not an offer: only branded capabilities are checked against topologies",
    ],
    help: [
      'name the capability itself, or make one: `interface Dns extends Capability<"Dns"> { … }`',
    ],
  };
}
