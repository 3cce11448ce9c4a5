/** A Score keeps something outside its spec. */
import type { ScoreModel, StateModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const stateOutsideSpec: Rule = {
  code: "H0405",
  name: "state-outside-spec",
  check: (model) =>
    ownScores(model).flatMap((score) => score.state.map((state) => findingOf(score, state))),
};

const LABEL: { readonly [K in StateModel["why"]]: string } = {
  changes: "can change after the Score is made",
  holds: "holds whatever is put into it",
  given: "is handed to the constructor beside the spec",
};

const HELP: { readonly [K in StateModel["why"]]: (field: string) => string } = {
  changes: (field) =>
    `make it a field of the spec; if it is a constant of the class, \`readonly ${field}\``,
  holds: () => "keep it in a local variable of `interpret`, or make it data of the spec",
  given: () => "make it a field of the spec",
};

function findingOf({ name }: ScoreModel, { field, span, why }: StateModel): Finding {
  return {
    at: span,
    message: `\`${name}\` keeps \`${field}\` outside its spec`,
    label: LABEL[why],
    notes: [
      "a Score is its spec: only that is planned, compared with what is deployed, and kept in the journal",
    ],
    help: [HELP[why](field)],
  };
}
