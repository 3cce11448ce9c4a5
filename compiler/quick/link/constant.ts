/** Finds the constants that names stand for. */
import type { ConstantFacts, ValueFacts } from "../value-facts.ts";
import type { Decided, LiteralSite } from "./literal.ts";
import { Undecidable } from "./undecidable.ts";

type NameFacts = Extract<ValueFacts, { is: "name" }>;

/** What a constant of the same file is set to; `undefined` when the name is none. */
export function constantAt(
  { linking, file }: LiteralSite,
  { path }: NameFacts,
): ValueFacts | undefined {
  const [name = "", ...rest] = path;
  const isOwn = rest.length === 0 && linking.names.find(file, [name]).is === "other";
  return isOwn ? linking.names.constant(file, name)?.value : undefined;
}

/** A constant by its type, as it is seen from another file, or where the name stands for the field as well. */
export function namedConstant({ linking, file }: LiteralSite, { path, span }: NameFacts): Decided {
  const found = linking.names.find(file, path);
  const constant =
    found.is === "other" ? linking.names.constant(found.file, found.name) : undefined;
  const text = path.join(".");
  const scalar = constant && scalarIn(constant);
  if (!scalar || span.length !== text.length) throw new Undecidable("an argument is no constant");
  if (scalar.kind === "text") return { kind: "text", value: scalar.value, span };
  return { kind: "computed", type: String(scalar.value), text, span };
}

function scalarIn({ value, typed }: ConstantFacts) {
  const scalar = value.is === "scalar" && !typed ? value.scalar : undefined;
  const isKept = scalar?.kind === "text" || scalar?.kind === "number" || scalar?.kind === "boolean";
  return isKept ? scalar : undefined;
}
