/** Reads what a file takes from other files, and what it gives them. */
import type { ExportFacts, FileFacts, ImportFacts } from "../file-facts.ts";
import type { Parsed, Syntax } from "./parse.ts";
import { walk } from "./nodes.ts";

type Statement = Syntax.Program["body"][number];

export function importsOf({ body }: Syntax.Program): FileFacts["imports"] {
  const imports: Record<string, ImportFacts> = {};
  for (const statement of body) {
    if (statement.type !== "ImportDeclaration") continue;
    const specifier = statement.source.value;
    for (const each of statement.specifiers)
      imports[each.local.name] = { specifier, name: importedName(each) };
  }
  return imports;
}

function importedName(specifier: Syntax.ImportDeclarationSpecifier): string {
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  return specifier.type === "ImportNamespaceSpecifier" ? "*" : textOf(specifier.imported);
}

function textOf(name: Syntax.ModuleExportName): string {
  return name.type === "Literal" ? name.value : name.name;
}

export function exportsOf({ body }: Syntax.Program): readonly ExportFacts[] {
  return body.flatMap(exportsIn);
}

function exportsIn(statement: Statement): readonly ExportFacts[] {
  if (statement.type === "ExportAllDeclaration") {
    const specifier = statement.source.value;
    const { exported } = statement;
    return [exported ? { as: textOf(exported), specifier, name: "*" } : { specifier }];
  }
  if (statement.type === "ExportDefaultDeclaration") return [defaultOf(statement.declaration)];
  if (statement.type !== "ExportNamedDeclaration") return [];
  const { declaration, source, specifiers } = statement;
  if (declaration) return namesDeclared(declaration).map((name) => ({ as: name, local: name }));
  return specifiers.map(({ exported, local }) => {
    const [as, name] = [textOf(exported), textOf(local)];
    return source ? { as, specifier: source.value, name } : { as, local: name };
  });
}

function defaultOf(declaration: Syntax.ExportDefaultDeclaration["declaration"]): ExportFacts {
  const id = "id" in declaration ? declaration.id : declaration;
  const name = id?.type === "Identifier" ? id.name : undefined;
  return { as: "default", ...(name !== undefined && { local: name }) };
}

/** The names that a declaration brings into its scope. */
export function namesDeclared(declaration: Syntax.Declaration): readonly string[] {
  if (declaration.type === "VariableDeclaration")
    return declaration.declarations.flatMap(({ id }) => namesIn(id));
  const id = "id" in declaration ? declaration.id : null;
  return id?.type === "Identifier" ? [id.name] : [];
}

function namesIn(pattern: Syntax.BindingPattern): readonly string[] {
  const names: string[] = [];
  walk(pattern, (node) => void (node.type === "Identifier" && names.push(node.name)));
  return names;
}

/** Specifiers of imports and re-exports, each once. */
export function specifiersOf({ body }: Syntax.Program): readonly string[] {
  const all = body.flatMap((statement) => {
    const source = "source" in statement ? statement.source : undefined;
    return source ? [source.value] : [];
  });
  return [...new Set(all)];
}

/** Specifiers in `import("…")`, of calls and of types. */
export function leadsOf({ dynamicImports, program }: Parsed, text: string): readonly string[] {
  if (!/\bimport\s*\(/.test(text)) return [];
  const calls = dynamicImports().map(({ moduleRequest }) => quoted(text, moduleRequest));
  const types: string[] = [];
  const written = text.match(/\bimport\s*\(/g)?.length ?? 0;
  if (written > calls.length)
    walk(program, (node) => void (node.type === "TSImportType" && types.push(node.source.value)));
  return [...new Set([...calls.flat(), ...types])];
}

function quoted(text: string, { start, end }: Syntax.Span): readonly string[] {
  const [, specifier] = /^["'`]([^"'`$]*)["'`]$/.exec(text.slice(start, end)) ?? [];
  return specifier === undefined ? [] : [specifier];
}
