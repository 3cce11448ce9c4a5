/** Reads what the author's Scores and topologies throw that carries no diagnosis. */
import type { ThrowSite } from "../../model/index.ts";
import type { ThrowFacts } from "../class-facts.ts";
import type { Linking } from "./linking.ts";
import type { NamedClass } from "./names.ts";
import { Undecidable } from "./undecidable.ts";

export function throwSites(
  linking: Linking,
  named: NamedClass,
  classKind: ThrowSite["classKind"],
): readonly ThrowSite[] {
  return named.facts.throws.flatMap((each) => {
    const what = whatIs(linking, named.file, each);
    const { span, member } = each;
    return what === undefined
      ? []
      : [{ span, className: named.facts.name, classKind, member, what }];
  });
}

const builtIn: ReadonlySet<string> = new Set([
  "AggregateError",
  "Error",
  "EvalError",
  "RangeError",
  "ReferenceError",
  "SyntaxError",
  "TypeError",
  "URIError",
]);

function whatIs({ names }: Linking, file: string, { what }: ThrowFacts): string | undefined {
  if ("value" in what) return "value";
  const path = "made" in what ? what.made.split(".") : undefined;
  const found = path && names.find(file, path);
  if (found?.is === "class") return undefined;
  const isBuiltIn = found?.is === "global" && builtIn.has(found.name);
  if (!isBuiltIn) throw new Undecidable("it throws what only types know");
  return found.name;
}
