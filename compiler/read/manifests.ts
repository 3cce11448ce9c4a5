/** Finds Kubernetes objects written by hand: objects, their types, and their text. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { ManifestSite } from "../model/index.ts";
import type { Classes } from "./classes.ts";
import { nameOfProperty } from "./mark.ts";
import type { Reading } from "./reading.ts";
import { compareSpans, spanBetween, spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Node = TypeScript.Node;
type Found = Pick<ManifestSite, "form" | "kind" | "apiVersion">;

/** Every one, with where it stands, sorted by place. */
export function readManifests(reading: Reading, classes: Classes): readonly ManifestSite[] {
  const topologyFiles = new Set(classes.topologies.map((each) => each.getSourceFile()));
  return reading.files
    .filter((file) => /apiVersion|@kubernetes\/client-node/.test(file.text))
    .flatMap((file) => manifestsIn(reading, file, topologyFiles.has(file)))
    .toSorted((a, b) => compareSpans(a.span, b.span));
}

function manifestsIn(
  reading: Reading,
  file: TypeScript.SourceFile,
  isTopology: boolean,
): readonly ManifestSite[] {
  const sites: ManifestSite[] = [];
  const packageName = reading.packages.ofFile(file.fileName)?.name ?? "";
  const types = kubernetesTypes(file);
  const visit = (node: Node): void => {
    const found = manifestAt(node, types);
    const inside = isTopology ? "topology" : isInInterpret(node) ? "interpret" : "elsewhere";
    if (found) sites.push({ ...found, span: spanOfKind(reading, node), inside, packageName });
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) if (!ts.isImportDeclaration(statement)) visit(statement);
  return sites;
}

// The line that says what it is; the object or text itself begins with a brace or a quote.
function spanOfKind(reading: Reading, node: Node): Span {
  if (ts.isObjectLiteralExpression(node))
    return spanOf(reading, node.properties.find((each) => nameOfProperty(each) === "kind") ?? node);
  const kind = /\bkind:\s*\w+/.exec(node.getText());
  if (!kind) return spanOf(reading, node);
  const start = node.getStart() + kind.index;
  return spanBetween(reading, node.getSourceFile(), start, start + kind[0].length);
}

function manifestAt(node: Node, types: ReadonlySet<string>): Found | undefined {
  if (ts.isObjectLiteralExpression(node)) return objectAt(node);
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return textAt(node.getText());
  if (ts.isIdentifier(node) && types.has(node.text) && !ts.isPropertyAccessExpression(node.parent))
    return { form: "type", kind: node.text };
  return undefined;
}

function objectAt(node: TypeScript.ObjectLiteralExpression): Found | undefined {
  const kind = textField(node, "kind");
  const apiVersion = textField(node, "apiVersion");
  return kind === undefined || apiVersion === undefined
    ? undefined
    : { form: "object", kind, apiVersion };
}

function textField(node: TypeScript.ObjectLiteralExpression, name: string): string | undefined {
  const property = node.properties.find((each) => nameOfProperty(each) === name);
  if (!property || !ts.isPropertyAssignment(property)) return undefined;
  const value = property.initializer;
  return ts.isStringLiteralLike(value) ? value.text : value.getText();
}

function textAt(text: string): Found | undefined {
  const apiVersion = /(?:^|\n|\\n|[`"'])\s*apiVersion:\s*([\w./-]+)/.exec(text)?.[1];
  const kind = /(?:\n|\\n)\s*kind:\s*(\w+)/.exec(text)?.[1];
  return apiVersion && kind ? { form: "text", kind, apiVersion } : undefined;
}

function kubernetesTypes(file: TypeScript.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    if (statement.moduleSpecifier.getText().slice(1, -1) !== "@kubernetes/client-node") continue;
    const bindings = statement.importClause?.namedBindings;
    for (const each of bindings && ts.isNamedImports(bindings) ? bindings.elements : [])
      if (/^V\d/.test((each.propertyName ?? each.name).text)) names.add(each.name.text);
  }
  return names;
}

function isInInterpret(node: Node): boolean {
  if (ts.isMethodDeclaration(node)) return node.name.getText() === "interpret";
  return node.parent !== undefined && isInInterpret(node.parent);
}
