/** What fixes do to classes: members, heritage, what stands before them. */
import type { Change } from "./change.ts";
import { nodeOf, nodesOf, type Syntax, type SyntaxNode } from "./syntax.ts";

/** The class whose name is at `offset`, or that the variable there holds. */
export function classAt(syntax: Syntax, offset: number): SyntaxNode | undefined {
  const named = syntax.find(
    (node) => nameOf(node)?.start === offset && /^Class|^VariableDeclarator$/.test(node.type),
  );
  return named?.type === "VariableDeclarator" ? nodeOf(named["init"]) : named;
}

/** A new last member; `{out}` in `text` is what the third argument of the class it extends says. */
export function addMember(syntax: Syntax, at: number, text: string): Change | undefined {
  const owner = classAt(syntax, at);
  const body = owner && nodeOf(owner["body"]);
  if (!body) return undefined;
  const members = nodesOf(body["body"]);
  const outer = syntax.indentAt(owner.start);
  const inner = members[0] ? syntax.indentAt(members[0].start) : `${outer}  `;
  const outputs = nodesOf(nodeOf(owner["superTypeArguments"])?.["params"])[2];
  const filled = text.replaceAll("{out}", outputs ? syntax.textOf(outputs) : "unknown");
  const lines = filled.split("\n").map((line) => inner + line);
  const last = members.at(-1)?.end ?? body.start + 1;
  return insert(
    last,
    `${members.length > 0 ? "\n\n" : "\n"}${lines.join("\n")}${closing(syntax, last, body, outer)}`,
  );
}

function closing(syntax: Syntax, last: number, body: SyntaxNode, indent: string): string {
  return syntax.text.slice(last, body.end).includes("\n") ? "" : `\n${indent}`;
}

/** The class offers one more capability: in the argument of what it extends, and in what it implements. */
export function offerIn(syntax: Syntax, at: number, name: string): readonly Change[] | undefined {
  const owner = classAt(syntax, at);
  const base = owner && nodeOf(owner["superTypeArguments"]);
  const [bound] = nodesOf(base?.["params"]);
  if (!owner || !base || !bound) return undefined;
  const last = nodesOf(owner["implements"]).at(-1);
  const said = last ? insert(last.end, `, ${name}`) : insert(base.end, ` implements ${name}`);
  return [boundChange(syntax, bound, [name], []), said].filter((each) => each !== undefined);
}

/** A line of its own before the class or member whose name is at `offset`, and before its decorators. */
export function before(syntax: Syntax, at: number, text: string): Change | undefined {
  const named = syntax.find(
    (node) => nameOf(node)?.start === at && /^ClassDeclaration$|Definition$/.test(node.type),
  );
  if (!named) return undefined;
  const exported = syntax.find(
    (node) => node.type.startsWith("Export") && node["declaration"] === named,
  );
  const starts = [...nodesOf(named["decorators"]), named, ...nodesOf(exported)];
  const start = Math.min(...starts.map((node) => node.start));
  return insert(start, `${text}\n${syntax.indentAt(start)}`);
}

/** The class is exported, where it stands by itself in the module. */
export function exportClass(syntax: Syntax, at: number): Change | undefined {
  const owner = classAt(syntax, at);
  const statement = syntax.statements.find(
    ({ type, start, end }) => /^(Class|Variable)Declaration$/.test(type) && start <= at && at < end,
  );
  if (!owner || !statement) return undefined;
  const marked = nodesOf(owner["decorators"]).at(-1)?.end ?? statement.start;
  const start = /\S/.exec(syntax.text.slice(marked))!.index + marked;
  return insert(start, "export ");
}

/** The type `bound` with other capabilities; `undefined` where one that should go is not in it. */
export function boundChange(
  syntax: Syntax,
  bound: SyntaxNode,
  add: readonly string[],
  drop: readonly string[],
): Change | undefined {
  const written = membersOf(syntax, bound);
  if (!drop.every((name) => written.includes(name))) return undefined;
  const kept = written.filter((name) => !drop.includes(name));
  const text = [...new Set([...kept, ...add])].join(" & ") || "unknown";
  return { start: bound.start, end: bound.end, text };
}

function membersOf(syntax: Syntax, bound: SyntaxNode): readonly string[] {
  if (bound.type === "TSIntersectionType")
    return nodesOf(bound["types"]).map((each) => syntax.textOf(each));
  if (bound.type === "TSUnknownKeyword") return [];
  const text = syntax.textOf(bound);
  return [bound.type === "TSTypeReference" ? text : `(${text})`];
}

function nameOf(node: SyntaxNode): SyntaxNode | undefined {
  return nodeOf(node["id"]) ?? nodeOf(node["key"]);
}

function insert(at: number, text: string): Change {
  return { start: at, end: at, text };
}
