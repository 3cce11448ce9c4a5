/** What the methods of a list do with its entries. */
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

interface Method {
  /** What it answers: entries again, one of them, or what was made of them. */
  readonly result: "list" | "entry" | "value";
  /** Which parameters of its callback are entries; without them it takes no callback. */
  readonly entries?: readonly number[];
}

const METHODS: ReadonlyMap<string, Method> = new Map([
  ...["map", "flatMap", "forEach", "some", "every", "findIndex"].map(taking("value", 0)),
  ...["reduce", "reduceRight"].map(taking("value", 1)),
  ...["find", "findLast"].map(taking("entry", 0)),
  ...["filter"].map(taking("list", 0)),
  ...["toSorted"].map(taking("list", 0, 1)),
  ...["slice", "toReversed", "concat"].map(taking("list")),
  ...["at"].map(taking("entry")),
]);

/** What `method` answers; `undefined` for a method that is not known to keep the entries in sight. */
export function resultOf(method: string): Method["result"] | undefined {
  return METHODS.get(method)?.result;
}

/** The parameters that stand for entries in the function that `call` of `method` is given. */
export function callbackOf(
  method: string,
  call: TypeScript.CallExpression,
): readonly TypeScript.ParameterDeclaration[] | "none" | "unknown" {
  const entries = METHODS.get(method)?.entries ?? [];
  if (entries.length === 0) return "none";
  const [callback] = call.arguments;
  if (!callback || !(ts.isArrowFunction(callback) || ts.isFunctionExpression(callback)))
    return "unknown";
  // Whoever takes the list as well, or starts from its first entry, is not followed.
  const last = Math.max(...entries);
  const startsWithFirst = method.startsWith("reduce") && call.arguments.length < 2;
  if (startsWithFirst || callback.parameters.length > last + 2) return "unknown";
  return entries.flatMap((index) => callback.parameters[index] ?? []);
}

/** Whether `node` is an array or a tuple, by type. */
export function isList({ checker }: Reading, node: TypeScript.Node): boolean {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(node));
  return checker.isArrayType(type) || checker.isTupleType(type);
}

function taking(
  result: Method["result"],
  ...entries: readonly number[]
): (name: string) => readonly [string, Method] {
  return (name) => [name, entries.length === 0 ? { result } : { result, entries }];
}
