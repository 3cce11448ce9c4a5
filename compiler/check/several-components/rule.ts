/** One Score makes several components, where a composite of several Scores belongs. */
import type { AskModel, ScoreModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { all } from "../sentence.ts";

export const severalComponents: Rule = {
  code: "H0506",
  name: "several-components",
  check: (model) => ownScores(model).flatMap(findingsIn),
};

/** What the bound does not declare is another rule's to report. */
function findingsIn({ name, bound, interpret }: ScoreModel): readonly Finding[] {
  const declared = interpret?.ensures.filter(({ capability }) =>
    bound.capabilities.some((each) => each === capability),
  );
  const [first, second, ...more] = declared ?? [];
  return first && second ? [findingOf(name, first, [second, ...more])] : [];
}

function findingOf(name: string, first: AskModel, others: readonly AskModel[]): Finding {
  const [second] = others;
  return {
    at: second!.span,
    message: `\`${name}\` makes ${others.length + 1} components, and a Score is one`,
    label: "another component",
    labels: [
      { span: first.span, text: "one component" },
      ...others.slice(1).map(({ span }) => ({ span, text: "and another" })),
    ],
    notes: [
      "what one Score makes is planned, proven and reported as one thing: when it fails, nobody can say which",
    ],
    help: [helpFor([...new Set([first, ...others].map((each) => each.method))])],
  };
}

function helpFor(verbs: readonly string[]): string {
  return verbs.length === 1
    ? "make one here, and let a composite hold several of this Score"
    : `write a Score for each of ${all(verbs)}, and a composite of them`;
}
