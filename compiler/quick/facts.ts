/** factsOf(): the text of one file in, what it says by its syntax out. Pure. */
import { classFactsOf } from "./facts/class.ts";
import { declarationsOf } from "./facts/declarations.ts";
import { manifestsOf } from "./facts/manifests.ts";
import { exportsOf, importsOf, leadsOf, specifiersOf } from "./facts/module.ts";
import { parse, type Parsed } from "./facts/parse.ts";
import { SourceText } from "./facts/source-text.ts";
import type { FileFacts } from "./file-facts.ts";

/** Counts up whenever the same text gives other facts. */
export const factsVersion = 11;

/** `file` as spans will show it: relative to the project root. */
export function factsOf(file: string, text: string): FileFacts {
  const source = new SourceText(file, text.replace(/^\uFEFF/, ""));
  const parsed = parse(file, source.text);
  const unclear = whyUnclear(parsed, source.text);
  return unclear === undefined ? read(source, parsed) : { ...nothing, unclear };
}

function read(source: SourceText, parsed: Parsed): FileFacts {
  const { program, comments } = parsed;
  const imports = importsOf(program);
  const { classes, ...declarations } = declarationsOf(source, program);
  const names = new Set([
    ...Object.keys(imports),
    ...declarations.others,
    ...classes.map(({ name }) => name.text),
  ]);
  const site = { source, comments, isTaken: (name: string) => names.has(name) };
  return {
    imports,
    exports: exportsOf(program),
    specifiers: specifiersOf(program),
    leads: leadsOf(parsed, source.text),
    classes: classes.map((head) => classFactsOf(site, head)),
    ...declarations,
    speaksOfCapabilities: source.text.includes("Capability<"),
    manifests: manifestsOf(source, program),
  };
}

// What reaches into other files without a name.
function whyUnclear({ program, hasErrors }: Parsed, text: string): string | undefined {
  if (hasErrors) return "its syntax";
  if (text.includes("<reference") && /^\s*\/\/\/\s*<reference\s+(?:path|types)\b/m.test(text))
    return "it refers to other files";
  const odd = program.body.find(
    (each) =>
      each.type === "TSImportEqualsDeclaration" ||
      each.type === "TSExportAssignment" ||
      (each.type === "TSModuleDeclaration" &&
        (each.kind === "global" || each.id.type === "Literal")),
  );
  return odd && "it declares for other files";
}

const nothing: FileFacts = {
  imports: {},
  exports: [],
  specifiers: [],
  leads: [],
  classes: [],
  interfaces: [],
  aliases: [],
  constants: {},
  plainFunctions: [],
  others: [],
  speaksOfCapabilities: false,
  manifests: [],
};
