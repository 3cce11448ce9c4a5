/** Finds Kubernetes objects written by hand: objects, their types, and their text. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { FileFacts } from "../file-facts.ts";
import { eachChild, nameOfKey, textIn } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

type Site = FileFacts["manifests"][number];
type Found = Pick<Site, "form" | "kind" | "apiVersion">;

export function manifestsOf(source: SourceText, program: Syntax.Program): readonly Site[] {
  if (!/apiVersion|@kubernetes\/client-node/.test(source.text)) return [];
  const sites: Site[] = [];
  const types = kubernetesTypes(program);
  const places = placesOf(source.text, ["apiVersion", ...types]);
  const visit = (node: Node, parent: Node, inInterpret: boolean): void => {
    // Most of a file has none of the words.
    if (!places.some((place) => place >= node.start && place < node.end)) return;
    const found = manifestAt(source, node, parent, types);
    const inside = inInterpret ? "interpret" : "elsewhere";
    if (found) sites.push({ ...found, span: spanOfKind(source, node), inside });
    const below = isMethod(node) ? nameOfKey(node) === "interpret" : inInterpret;
    eachChild(node, (child) => visit(child, node, below));
  };
  for (const statement of program.body)
    if (statement.type !== "ImportDeclaration") visit(statement, program, false);
  return sites;
}

function placesOf(text: string, words: readonly string[]): readonly number[] {
  const found = text.matchAll(new RegExp(words.join("|").replaceAll("$", "\\$"), "g"));
  return Array.from(found, ({ index }) => index);
}

function isMethod(node: Node): node is Syntax.MethodDefinition | Syntax.ObjectProperty {
  if (node.type === "MethodDefinition") return node.kind === "method";
  return node.type === "Property" && "method" in node && node.method;
}

// The line that says what it is; the object or text itself begins with a brace or a quote.
function spanOfKind(source: SourceText, node: Node): Span {
  if (node.type === "ObjectExpression")
    return source.span(node.properties.find((each) => keyOf(source, each) === "kind") ?? node);
  const kind = /\bkind:\s*\w+/.exec(source.slice(node));
  if (!kind) return source.span(node);
  const start = node.start + kind.index;
  return source.span({ start, end: start + kind[0].length });
}

function manifestAt(
  source: SourceText,
  node: Node,
  parent: Node,
  types: ReadonlySet<string>,
): Found | undefined {
  if (node.type === "ObjectExpression") return objectAt(source, node);
  if (node.type === "TemplateLiteral" || (node.type === "Literal" && textIn(node) !== undefined))
    return textAt(source.slice(node));
  if (node.type === "Identifier" && types.has(node.name) && parent.type !== "MemberExpression")
    return { form: "type", kind: node.name };
  return undefined;
}

function objectAt(source: SourceText, node: Syntax.ObjectExpression): Found | undefined {
  const kind = textField(source, node, "kind");
  const apiVersion = textField(source, node, "apiVersion");
  return kind === undefined || apiVersion === undefined
    ? undefined
    : { form: "object", kind, apiVersion };
}

function textField(
  source: SourceText,
  node: Syntax.ObjectExpression,
  name: string,
): string | undefined {
  const property = node.properties.find((each) => keyOf(source, each) === name);
  if (property?.type !== "Property" || property.shorthand || property.method) return undefined;
  return property.kind === "init"
    ? (textIn(property.value) ?? source.slice(property.value))
    : undefined;
}

function keyOf(
  source: SourceText,
  property: Syntax.ObjectExpression["properties"][number],
): string | undefined {
  if (property.type !== "Property") return undefined;
  return textIn(property.key) ?? source.slice(property.key);
}

function textAt(text: string): Found | undefined {
  const apiVersion = /(?:^|\n|\\n|[`"'])\s*apiVersion:\s*([\w./-]+)/.exec(text)?.[1];
  const kind = /(?:\n|\\n)\s*kind:\s*(\w+)/.exec(text)?.[1];
  return apiVersion && kind ? { form: "text", kind, apiVersion } : undefined;
}

function kubernetesTypes({ body }: Syntax.Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of body) {
    if (statement.type !== "ImportDeclaration") continue;
    if (statement.source.value !== "@kubernetes/client-node") continue;
    for (const each of statement.specifiers)
      if (each.type === "ImportSpecifier" && /^V\d/.test(textOf(each.imported)))
        names.add(each.local.name);
  }
  return names;
}

function textOf(name: Syntax.ModuleExportName): string {
  return name.type === "Literal" ? name.value : name.name;
}
