/** Follows chains on `this` to the parts they name, and to the outputs of those. */
import type { ReferenceLiteral } from "../../model/index.ts";
import type { ChainFacts } from "../value-facts.ts";
import { fieldsOf as dataFields } from "./data.ts";
import type { Linking } from "./linking.ts";
import type { NamedClass } from "./names.ts";
import type { ShapeDraft } from "./shapes.ts";
import { Undecidable } from "./undecidable.ts";

type Shapes = ReadonlyMap<string, ShapeDraft | undefined>;

/** One part, and what the chain goes on with. */
export interface Reached {
  /** As generated code names it. */
  readonly part: string;
  readonly made: NamedClass;
  readonly keys: readonly string[];
}

export function reachedBy(shapes: Shapes, { path }: ChainFacts): Reached {
  const [field = "", ...keys] = path;
  const shape = shapes.get(field);
  if (!shape) throw new Undecidable(`\`this.${field}\` is no part`);
  return descend(field, shape, keys);
}

function descend(name: string, shape: ShapeDraft, keys: readonly string[]): Reached {
  if (shape.kind === "one") {
    const [made, ...others] = shape.made;
    if (!made || others.length > 0 || shape.optional || shape.declaredAs)
      throw new Undecidable("a part may be another, or absent");
    return { part: name, made, keys };
  }
  const [key, ...rest] = keys;
  const next = shape.placed.find((each) => each.key === key);
  if (!next) throw new Undecidable("a list or record of parts is handed on");
  return descend(next.name, next.shape, rest);
}

export function referenceOf(linking: Linking, shapes: Shapes, chain: ChainFacts): ReferenceLiteral {
  const { part, made, keys } = reachedBy(shapes, chain);
  const out = keys.indexOf("out");
  if (out < 0 || chain.assuredSpan) throw new Undecidable("a part is handed on");
  checkOutput(linking, made, keys);
  const [within, path] = [keys.slice(0, out), keys.slice(out + 1)];
  return { kind: "reference", part, within, path, span: chain.span };
}

// A name that nothing has is a mistake, which is told by its type.
function checkOutput(linking: Linking, made: NamedClass, keys: readonly string[]): void {
  const [key, ...rest] = keys;
  const { kind, given, givenIn } = linking.lineages.of(made);
  if (kind === "composite") {
    const shapes = linking.shapesOf(made);
    const { made: part, keys: further } = reachedBy(shapes, {
      is: "chain",
      path: keys,
      span: made.facts.span,
    });
    return checkOutput(linking, part, further);
  }
  const out = given[2];
  if (key !== "out" || !out) throw new Undecidable("a reference leads to no output");
  let [file, type] = [givenIn, out];
  for (const [index, name] of rest.entries()) {
    const field = dataFields(linking, file, type)?.get(name);
    const isLast = index === rest.length - 1;
    if (!field || (field.member.optional && !isLast))
      throw new Undecidable(`\`${name}\` is no plain output`);
    [file, type] = [field.file, field.member.type];
  }
}
