/** A reference to a Score that is no part of the composite, so that nothing would ever fill it in. */
import type { Hole } from "../../model/index.ts";
import { holesOf } from "../holes.ts";
import type { Finding, Rule } from "../rule.ts";

export const foreignReference: Rule = {
  code: "H0202",
  name: "foreign-reference",
  check: (model) =>
    holesOf(model)
      .filter((hole) => hole.reason === "foreign-reference")
      .map(findingOf),
};

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
