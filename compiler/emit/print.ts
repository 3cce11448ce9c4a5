/** Prints modules: code as data in, text out. The formatter decides about lines, so few of them are made here. */
import type { Code, Constant, ObjectCode, Statement } from "./code.ts";
import { commentSafe } from "./header.ts";
import { importsIn, type ImportStatement, type LocalNames, localNames } from "./imports.ts";

/** The text of a module made of `statements`, with the imports that they need; not yet formatted. */
export function printModule(header: string, statements: readonly Statement[]): string {
  const imports = importsIn(statements);
  const names = localNames(imports, constantsIn(statements));
  const body = statements.map((statement) => `\n${printStatement(statement, names)}\n`);
  return [`${header}\n`, ...imports.map((each) => printImport(each, names)), ...body].join("");
}

function constantsIn(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((each) => (each.kind === "constant" ? [each.name] : []));
}

function printStatement(statement: Statement, names: LocalNames): string {
  if (statement.kind === "run") return `void ${printCode(statement.value, names)};`;
  const { name, isExported } = statement;
  const type = statement.type === undefined ? "" : `: ${printCode(statement.type, names)}`;
  const value = printCode(statement.value, names);
  return `${docOf(statement)}${isExported ? "export " : ""}const ${name}${type} = ${value};`;
}

function docOf({ doc }: Constant): string {
  if (doc === undefined) return "";
  const lines = commentSafe(doc).split(/\r?\n/);
  return lines.length === 1 ? `/** ${lines[0]} */\n` : `/**\n * ${lines.join("\n * ")}\n */\n`;
}

function printCode(code: Code, names: LocalNames): string {
  if (typeof code === "string") return code;
  if (!("kind" in code)) return printAll(code, names, "");
  switch (code.kind) {
    case "imported":
      return names(code);
    case "list":
      return `[${printAll(code.items, names, ",")}]`;
    case "object":
      return printObject(code, names);
    case "call":
      return `${printCode(code.callee, names)}(${printAll(code.given, names, ",")})`;
  }
}

function printAll(items: readonly Code[], names: LocalNames, end: string): string {
  let text = "";
  for (const item of items) text += printCode(item, names) + end;
  return text;
}

function printObject({ fields, isInline }: ObjectCode, names: LocalNames): string {
  let text = isInline ? "{ " : "{\n";
  for (const name in fields) text += `${name}: ${printCode(fields[name]!, names)},`;
  return `${text} }`;
}

function printImport({ specifier, imported, isTypeOnly }: ImportStatement, names: LocalNames) {
  const listed = imported
    .map((each) => ({ ...each, local: names(each) }))
    .toSorted((a, b) => (a.local < b.local ? -1 : 1))
    .map(({ local, exported, isType }) => {
      const name = local === exported ? local : `${exported} as ${local}`;
      return isType && !isTypeOnly ? `type ${name}` : name;
    });
  const keyword = isTypeOnly ? "import type" : "import";
  return `${keyword} { ${listed.join(", ")} } from ${JSON.stringify(specifier)};\n`;
}
