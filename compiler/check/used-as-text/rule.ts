/** A reference or a secret that is put into a text. */
import type { Hole, HoleReason } from "../../model/index.ts";
import { holesOf } from "../holes.ts";
import type { Finding, Rule } from "../rule.ts";

export const usedAsText: Rule = {
  code: "H0404",
  name: "used-as-text",
  check: (model) => holesOf(model).filter(isText).map(findingOf),
};

export type UsedAsText = Extract<HoleReason, "reference-as-text" | "secret-as-text">;

type TextHole = Hole & { readonly reason: UsedAsText };

const NOUNS: { readonly [K in UsedAsText]: string } = {
  "reference-as-text": "reference",
  "secret-as-text": "secret",
};

const LABELS: { readonly [K in UsedAsText]: string } = {
  "reference-as-text": "has no value before its Score is deployed",
  "secret-as-text": "would stand here as `[secret]`",
};

const NOTES: { readonly [K in UsedAsText]: string } = {
  "reference-as-text":
    "a text is made when the Score is made, long before the deploy fills in what it stands for",
  "secret-as-text": "a secret is never turned into text, so that no output can show it",
};

function isText(hole: Hole): hole is TextHole {
  return hole.reason in NOUNS;
}

function findingOf({ reason, text, span }: TextHole): Finding {
  const noun = NOUNS[reason];
  return {
    at: span,
    message: `the ${noun} \`${text}\` is put into a text`,
    label: LABELS[reason],
    notes: [NOTES[reason]],
    help: [
      `hand the ${noun} over whole, as a field of its own, and build the text where it is used`,
    ],
  };
}
