/** A reference to a part or an output that is not there. */
import { didYouMean } from "@harmony/runtime/diagnostic";
import type { Hole } from "../../model/index.ts";
import { holesOf } from "../holes.ts";
import { meant } from "../meant.ts";
import type { Finding, Rule } from "../rule.ts";

export const unknownName: Rule = {
  code: "H0206",
  name: "unknown-name",
  check: (model) =>
    holesOf(model)
      .filter((hole) => hole.reason === "unknown-name")
      .map(findingOf),
};

function findingOf({ text, span, known = [] }: Hole): Finding {
  const near = didYouMean(text, known);
  return {
    at: span,
    message: `there is no \`${text}\` to refer to`,
    label: "nothing has this name here",
    notes:
      known.length > 0 ? [`what is there: ${known.map((name) => `\`${name}\``).join(", ")}`] : [],
    ...(near === undefined ? {} : { fixes: [meant(span, text, near)] }),
    help: [near ? `did you mean \`${near}\`?` : "refer to a part as `this.<part>.out.<value>`"],
  };
}
