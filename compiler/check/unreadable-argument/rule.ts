/** An argument, a part or an app's Score that can't be read from the source. */
import type { Hole, HoleReason } from "../../model/index.ts";
import { holesOf } from "../holes.ts";
import type { Finding, Rule } from "../rule.ts";
import type { Unreachable } from "../unreachable-part/rule.ts";
import type { UsedAsText } from "../used-as-text/rule.ts";

export const unreadableArgument: Rule = {
  code: "H0401",
  name: "unreadable-argument",
  check: (model) => {
    const holes = holesOf(model).filter(isUnreadable);
    const isLoose = ({ reason }: Hole): boolean =>
      ["untyped", "unknown-class", "not-made"].includes(reason);
    const loose = Map.groupBy(holes.filter(isLoose), ({ span }) => span.file);
    return [
      ...holes.filter((hole) => !isLoose(hole)).map(findingOf),
      ...[...loose.values()].map(looseFinding),
    ];
  },
};

/** Holes that other rules report: those of parts, references and texts, and of what only lists of topologies have. */
type Unreadable = Exclude<
  HoleReason,
  Unreachable | UsedAsText | "foreign-reference" | "unknown-name" | "not-a-class"
>;

const LABELS: { readonly [K in Unreadable]: string } = {
  untyped: "its type is `any` or `unknown`",
  "unknown-class": "nothing is known about its class",
  "not-made": "is a class that nothing is made of",
  "hidden-reference": "a reference may hide in here",
  "part-as-value": "a part is handed over whole",
  "this-as-value": "`this` is handed over whole",
  environment: "its value depends on the machine or the moment",
  computed: "is computed where it must be written",
  spread: "a spread hides what is in it",
  missing: "is missing",
};

const HELP: { readonly [K in Unreadable]: string } = {
  untyped: "give it a type that says what it holds",
  "unknown-class": "import the class from a file that exports it: `export class …`",
  "not-made": "write `new` before the class",
  "hidden-reference": "write the reference where it is used: `this.<part>.out.<value>`",
  "part-as-value": "refer to a value it hands out: `this.<part>.out.<value>`",
  "this-as-value": "refer to the values that are needed: `this.<part>.out.<value>`",
  environment: "write the value, or make it a field of the spec that the app class fills in",
  computed: "write it as a literal",
  spread: "write each entry",
  missing: "write `readonly score = new …Score(…)` in the app class",
};

const READ_ONLY = "order and data flow are read from what is written, before anything runs";
const SAME_EVERYWHERE =
  "the same source is the same deploy on every machine, so that a plan can be trusted; only a `Secret` may come from the environment";

type UnreadableHole = Hole & { readonly reason: Unreadable };

function isUnreadable(hole: Hole): hole is UnreadableHole {
  return hole.reason in LABELS;
}

// `any` spreads from one place to all that is made of it: a mistake is told once in a file.
function looseFinding(holes: readonly UnreadableHole[]): Finding {
  const [first, ...others] = holes.toSorted(
    ({ span: a }, { span: b }) => a.line - b.line || a.column - b.column,
  );
  const labels = others.map(({ span }) => ({ span, text: "and so is the type of this" }));
  return { ...findingOf(first!), ...(labels.length > 0 && { labels }) };
}

function findingOf(hole: UnreadableHole): Finding {
  return {
    at: hole.span,
    message: `\`${hole.text}\` can not be read from the source`,
    label: LABELS[hole.reason],
    notes: [hole.reason === "environment" ? SAME_EVERYWHERE : READ_ONLY],
    help: [HELP[hole.reason]],
  };
}
