/** A reference to a Score that is no part of the composite, so that nothing would ever fill it in. */
import type { Hole, Model } from "../../model/index.ts";
import { holesOf } from "../holes.ts";
import type { Finding, Rule } from "../rule.ts";
import { madeForNothing, type Strayed } from "./made-for-nothing.ts";

export const foreignReference: Rule = {
  code: "H0202",
  name: "foreign-reference",
  check: (model) => [...referredTo(model), ...madeForNothing(model).map(strayFinding)],
};

function referredTo(model: Model): readonly Finding[] {
  return holesOf(model)
    .filter((hole) => hole.reason === "foreign-reference")
    .map(findingOf);
}

function findingOf({ text, span }: Hole): Finding {
  const [owner = text] = text.split(".out");
  const name = /^[\w.]+$/.test(owner) ? `\`${owner}\`` : "this Score";
  return {
    at: span,
    message: `\`${text}\` refers to a Score that is not part of the app`,
    label: `${name} is deployed by nobody`,
    notes: ["only parts are deployed, and only what is deployed hands something out"],
    help: [
      "make it a part, a field of the composite, and refer to it as `this.<part>.out.<value>`",
    ],
  };
}

function strayFinding({ name, field, span }: Strayed): Finding {
  return {
    at: span,
    message: `this \`${name}\` is made for the part \`${field}\`, and is no part itself`,
    label: "is deployed by nobody",
    notes: ["only parts are deployed, and only what is deployed hands something out"],
    help: ["make it a field of the composite, and refer to it as `this.<part>.out.<value>`"],
  };
}
