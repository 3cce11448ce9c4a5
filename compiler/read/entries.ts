/** Follows the entries of a list or record of parts through an initialiser, as long as it is certain where they go. */
import { isScalar } from "./brand.ts";
import { callbackOf, isList, resultOf } from "./list-methods.ts";
import { nameOfProperty } from "./mark.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Node = TypeScript.Node;

/** Where an entry ends up: a reference to an output, with its names from the entry on, or an `after`. */
export type EntryUse =
  | { readonly kind: "reference"; readonly node: Node; readonly keys: readonly string[] }
  | { readonly kind: "after"; readonly node: Node };

type Uses = readonly EntryUse[] | undefined;

/** What becomes of the entries of `list`; `undefined` when one of them goes where nobody can follow. */
export function usesOfEntries(reading: Reading, list: Node): Uses {
  const { parent } = list;
  if (passesOn(parent, list)) return usesOfEntries(reading, parent);
  if (isAfter(list)) return [{ kind: "after", node: list }];
  if (ts.isSpreadElement(parent) && ts.isArrayLiteralExpression(parent.parent))
    return usesOfEntries(reading, parent.parent);
  if (ts.isForOfStatement(parent) && parent.expression === list)
    return usesOfLoop(reading, parent.initializer);
  if (ts.isElementAccessExpression(parent) && parent.expression === list)
    return usesOfEntry(reading, parent);
  if (ts.isForInStatement(parent) && parent.expression === list) return [];
  const names = namesOf(parent, list);
  if (names) return usesOfEach(reading, names, (each) => usesOfEntries(reading, each));
  if (ts.isCallExpression(parent)) return usesOfObject(reading, parent);
  if (ts.isPropertyAccessExpression(parent) && isList(reading, list))
    return usesOfMethod(reading, parent);
  return undefined;
}

/** What becomes of `entry`, an expression that stands for one of them. */
export function usesOfEntry(reading: Reading, entry: Node): Uses {
  const { parent } = entry;
  if (passesOn(parent, entry)) return usesOfEntry(reading, parent);
  if (isAfter(entry)) return [{ kind: "after", node: entry }];
  if (isOnlyAsked(entry)) return [];
  const names = namesOf(parent, entry);
  if (names) return usesOfEach(reading, names, (each) => usesOfEntry(reading, each));
  const keys = keysFrom(entry);
  return keys.includes("out") ? [{ kind: "reference", node: topOfChain(entry), keys }] : undefined;
}

/** The whole chain of properties that starts at `node`: from `this` to `this.db.out.url`. */
export function topOfChain(node: Node): Node {
  const { parent } = node;
  const continues =
    ((ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) &&
      parent.expression === node) ||
    ts.isNonNullExpression(parent);
  return continues ? topOfChain(parent) : node;
}

/** The name by which `access` goes one step deeper; `*` for an index that is not written. */
export function keyOf(
  access: TypeScript.PropertyAccessExpression | TypeScript.ElementAccessExpression,
): string {
  if (ts.isPropertyAccessExpression(access)) return access.name.text;
  const key = access.argumentExpression;
  return ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : "*";
}

function keysFrom(node: Node): readonly string[] {
  const { parent } = node;
  if (ts.isNonNullExpression(parent)) return keysFrom(parent);
  const isStep = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  return isStep && parent.expression === node ? [keyOf(parent), ...keysFrom(parent)] : [];
}

// `{ after: [this.db, ...this.workers] }`, `{ after: big ? [this.db] : [] }`
export function isAfter(node: Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return nameOfProperty(parent) === "after";
  const isIn = ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent);
  return (isIn || passesOn(parent, node)) && isAfter(parent);
}

// `worker !== undefined`, `worker instanceof X`, `worker ? … : …`, `worker && …`: it is looked at, and stays where it is.
function isOnlyAsked(node: Node): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  const isLeft = kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.left === node;
  return isLeft || compares(kind);
}

function compares(kind: TypeScript.SyntaxKind): boolean {
  const { SyntaxKind: Kind } = ts;
  const same = [Kind.EqualsEqualsEqualsToken, Kind.EqualsEqualsToken];
  const other = [Kind.ExclamationEqualsEqualsToken, Kind.ExclamationEqualsToken];
  return [...same, ...other, Kind.InstanceOfKeyword].includes(kind);
}

// `(node)`, `node!`, `node as X`, `big ? node : other`, `node ?? other`: the value of the whole may be that of `node`.
function passesOn(parent: Node, node: Node): boolean {
  if (ts.isConditionalExpression(parent)) return parent.condition !== node;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    return (
      chooses(kind) || (kind === ts.SyntaxKind.AmpersandAmpersandToken && parent.right === node)
    );
  }
  return isWrapper(parent);
}

function chooses(kind: TypeScript.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

function isWrapper(node: Node): boolean {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node)
  );
}

// `Object.values(this.sites)`, `Object.entries(this.sites)`, `Array.from(this.workers)`, `others.concat(this.workers)`
function usesOfObject(reading: Reading, call: TypeScript.CallExpression): Uses {
  const called = call.expression.getText();
  if (called.endsWith(".concat")) return usesOfEntries(reading, call);
  if (called === "Object.keys") return [];
  const isKept = ["Object.values", "Object.entries", "Array.from"].includes(called);
  return isKept && call.arguments.length === 1 ? usesOfEntries(reading, call) : undefined;
}

// `this.workers.map((worker) => worker.out.url)`
function usesOfMethod(reading: Reading, access: TypeScript.PropertyAccessExpression): Uses {
  const method = access.name.text;
  if (method === "length") return [];
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access) return undefined;
  const result = resultOf(method);
  if (result === undefined) return undefined;
  const inside = usesInCallback(reading, callbackOf(method, call));
  if (result === "value" || inside === undefined) return inside;
  const after = result === "list" ? usesOfEntries(reading, call) : usesOfEntry(reading, call);
  return after && [...inside, ...after];
}

function usesInCallback(reading: Reading, callback: ReturnType<typeof callbackOf>): Uses {
  if (callback === "none") return [];
  return callback === "unknown"
    ? undefined
    : together(callback.map((parameter) => usesOfName(reading, parameter.name)));
}

function usesOfLoop(reading: Reading, initializer: TypeScript.ForInitializer): Uses {
  if (!ts.isVariableDeclarationList(initializer)) return undefined;
  return together(initializer.declarations.map(({ name }) => usesOfName(reading, name)));
}

/** What becomes of an entry that is called `name`, or is taken apart into names. */
function usesOfName(reading: Reading, name: TypeScript.BindingName): Uses {
  if (ts.isIdentifier(name)) {
    // The key of `([key, site]) => …` is no entry.
    if (isScalar(reading.checker.getTypeAtLocation(name))) return [];
    return usesOfEach(reading, name, (each) => usesOfEntry(reading, each));
  }
  if (ts.isArrayBindingPattern(name)) return usesOfItems(reading, name);
  const takesOutOnly = name.elements.every((each) => nameTaken(each) === "out");
  if (!takesOutOnly) return undefined;
  return name.elements.map((node) => ({ kind: "reference", node, keys: ["out"] }));
}

// `const db = this.db;`
function namesOf(parent: Node, value: Node): TypeScript.Identifier | undefined {
  const isConstant =
    ts.isVariableDeclaration(parent) && (parent.parent.flags & ts.NodeFlags.Const) !== 0;
  const isValue = isConstant && parent.initializer === value;
  return isValue && ts.isIdentifier(parent.name) ? parent.name : undefined;
}

function usesOfEach(
  reading: Reading,
  name: TypeScript.Identifier,
  usesOf: (mention: Node) => Uses,
): Uses {
  return together(mentionsOf(reading, name).map(usesOf));
}

function usesOfItems(reading: Reading, { elements }: TypeScript.ArrayBindingPattern): Uses {
  const taken = elements.filter((each) => ts.isBindingElement(each));
  if (taken.some((each) => each.dotDotDotToken)) return undefined;
  return together(taken.map(({ name }) => usesOfName(reading, name)));
}

function nameTaken({ propertyName, name }: TypeScript.BindingElement): string {
  return (propertyName ?? name).getText();
}

function mentionsOf(
  reading: Reading,
  name: TypeScript.Identifier,
): readonly TypeScript.Identifier[] {
  const symbol = reading.checker.getSymbolAtLocation(name);
  const found: TypeScript.Identifier[] = [];
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== name)
      if (isShorthand(node) || reading.checker.getSymbolAtLocation(node) === symbol)
        found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(scopeOf(name));
  return found;
}

function scopeOf(name: Node): Node {
  const scope = ts.findAncestor(
    name,
    (node) => ts.isFunctionLike(node) || ts.isForOfStatement(node),
  );
  return scope ?? name;
}

// `{ worker }` hands the entry on whole.
function isShorthand({ parent }: Node): boolean {
  return ts.isShorthandPropertyAssignment(parent);
}

function together(uses: readonly Uses[]): Uses {
  const known = uses.flatMap((each) => each ?? []);
  return uses.includes(undefined) ? undefined : known;
}
