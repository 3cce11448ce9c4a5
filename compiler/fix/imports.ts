/** What fixes do to the imports of a file. */
import type { Edit } from "@harmony/runtime/diagnostic";
import type { Change } from "./change.ts";
import { nodeOf, nodesOf, type Syntax, type SyntaxNode } from "./syntax.ts";

type Import = Extract<Edit, { kind: "import" }>;

/** The changes by which a file imports every one of `wanted`; `undefined` when a name means something else there. */
export function importChanges(
  syntax: Syntax,
  wanted: readonly Import[],
): readonly Change[] | undefined {
  const known = new Map(syntax.statements.flatMap(importedNames));
  const missing = wanted.filter(({ name }) => !known.has(name));
  const erased = wanted.some(({ name, isType }) => !isType && known.get(name) === "type");
  if (erased || missing.some(({ name }) => isDeclared(syntax, name))) return undefined;
  const modules = [...Map.groupBy(missing, ({ from }) => from).values()];
  return modules.map((names) => importAll(syntax, names));
}

function importAll(syntax: Syntax, wanted: readonly Import[]): Change {
  const [{ from }] = wanted as readonly [Import];
  const names = wanted.map(({ name, isType }) => `${isType ? "type " : ""}${name}`);
  const open = syntax.statements.find((each) => takesNames(each, from));
  const last = open && nodesOf(open["specifiers"]).at(-1);
  if (last)
    return insert(last.end, names.map((name) => `,${gapBefore(syntax, last)}${name}`).join(""));
  const onlyTypes = wanted.every(({ isType }) => isType);
  const listed = onlyTypes ? wanted.map(({ name }) => name) : names;
  return newImport(syntax, `import ${onlyTypes ? "type " : ""}{ ${listed.join(", ")} } from`, from);
}

/** A line of its own where the names have one each. */
function gapBefore(syntax: Syntax, { start }: SyntaxNode): string {
  return /\n[ \t]*$/.exec(syntax.text.slice(0, start))?.[0] ?? " ";
}

function newImport(syntax: Syntax, words: string, from: string): Change {
  const last = syntax.statements.findLast(({ type }) => type === "ImportDeclaration");
  const written = last ? syntax.textOf(last) : `import "";`;
  const quote = written.includes('"') ? '"' : "'";
  const line = `${words} ${quote}${from}${quote}${written.endsWith(";") ? ";" : ""}`;
  return last ? insert(last.end, `\n${line}`) : insert(0, `${line}\n`);
}

/** `import { … } from "<from>"`, whose braces can hold one more value. */
function takesNames(node: SyntaxNode, from: string): boolean {
  if (node.type !== "ImportDeclaration" || node["importKind"] === "type") return false;
  if (nodeOf(node["source"])?.["value"] !== from) return false;
  return nodesOf(node["specifiers"]).at(-1)?.type === "ImportSpecifier";
}

/** The names that an import brings, with what of them is there when the program runs. */
function importedNames(node: SyntaxNode): readonly (readonly [unknown, "type" | "value"])[] {
  if (node.type !== "ImportDeclaration") return [];
  return nodesOf(node["specifiers"]).map((each) => {
    const isType = node["importKind"] === "type" || each["importKind"] === "type";
    return [nodeOf(each["local"])?.["name"], isType ? "type" : "value"];
  });
}

function isDeclared(syntax: Syntax, name: string): boolean {
  return syntax.statements.some((each) => {
    const declared = nodeOf(each["declaration"]) ?? each;
    const names = [declared, ...nodesOf(declared["declarations"])].map((one) => nodeOf(one["id"]));
    return names.some((id) => id?.["name"] === name);
  });
}

function insert(at: number, text: string): Change {
  return { start: at, end: at, text };
}
