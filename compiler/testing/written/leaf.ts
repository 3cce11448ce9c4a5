/** Writes one Score: its bound, spec, interpret, marks, smoke tests and whatever else an author may put into it. */
import { boundType, type Concept, concepts } from "./concepts.ts";
import type { Draw } from "./draw.ts";
import { interpretMembers } from "./interpret.ts";
import { smokeTestMembers } from "./smoke-tests.ts";
import type { Source } from "./source.ts";
import { type Spec, specOf } from "./spec.ts";

const runtime = "@harmony/runtime";

/** A class that can be made a part. */
export interface Written {
  readonly name: string;
  readonly from: string;
  /** How it is exported. */
  readonly exported: "named" | "default" | "none";
  /** What stands between the parentheses; `UP` for a reference or a text. */
  readonly argument: string;
  /** Paths of outputs that can be referred to. */
  readonly texts: readonly string[];
  readonly typeArguments: string;
}

/** Adds a Score called `name` to `source`, the file that others import as `from`. */
export function writeLeaf(draw: Draw, source: Source, name: string, from: string): Written {
  const own = [draw.one(concepts), ...(draw.chance(15) ? [draw.one(concepts)] : [])];
  const concept = own[0]!;
  const spec = specOf(draw, source);
  const generic = draw.chance(8);
  const bound = boundType(draw, source, [...new Set(own)]);
  const out = outType(draw, source, concept);
  const members = [
    ...stateMembers(draw, spec),
    ...interpretMembers(draw, source, { concept, bound, spec, out }),
    ...smokeTestMembers(draw, source, out, name),
  ];
  const head = headOf(draw, source, { name, bound, spec, out, generic });
  const exported = head.exported;
  source.add(`${head.text} {\n${[...head.members, ...members].join("\n")}\n}${head.after}`);
  const { argument } = spec;
  const typeArguments = generic ? `<${draw.one(["{ readonly extra: string }", "object"])}>` : "";
  return { name, from, exported, argument, texts: concept.texts, typeArguments };
}

function outType(draw: Draw, source: Source, { out }: Concept): string {
  if (draw.chance(80)) return source.type({ name: out, from: "./concepts.ts" });
  return draw.one([
    "{ readonly host: string }",
    "object",
    "{ readonly up: boolean; readonly url: string }",
  ]);
}

interface HeadOptions {
  readonly name: string;
  readonly bound: string;
  readonly spec: Spec;
  readonly out: string;
  readonly generic: boolean;
}

interface Head {
  readonly text: string;
  readonly members: readonly string[];
  readonly after: string;
  readonly exported: Written["exported"];
}

function headOf(draw: Draw, source: Source, options: HeadOptions): Head {
  const { name, bound, spec, out, generic } = options;
  const score = source.value({ name: "Score", from: runtime });
  const base = `${score}<${bound}, ${spec.type}${generic ? " & Extra" : ""}, ${out}>`;
  const parameters = generic ? "<Extra extends object>" : "";
  const mark = markOf(draw, source, name);
  const form = draw.one([
    "named",
    "named",
    "named",
    "named",
    "named",
    "default",
    "none",
    "expression",
    "abstract",
  ]);
  const heritage = form === "abstract" ? baseClass(source, base, parameters) : base;
  const given = generic && form === "abstract" ? `${heritage}<Extra>` : heritage;
  const head = `class ${name}${parameters} extends ${given}`;
  const shared = { members: mark.members, after: "" };
  if (form === "expression")
    return {
      ...shared,
      text: `export const ${name} = ${head.replace(` ${name}`, "")}`,
      after: ";",
      exported: "named",
    };
  const keyword = form === "none" ? "" : form === "default" ? "export default " : "export ";
  const exported = form === "default" || form === "none" ? form : "named";
  return { ...shared, text: `${mark.decorator}${keyword}${head}`, exported };
}

function baseClass(source: Source, base: string, parameters: string): string {
  const name = source.fresh("Base");
  source.add(`abstract class ${name}${parameters} extends ${base} {}`);
  return name;
}

/** The mark of a class: a decorator, the static twin, both, or none. */
export function markOf(draw: Draw, source: Source, name: string) {
  const form = draw.one([
    "decorator",
    "decorator",
    "decorator",
    "decorator",
    "twin",
    "both",
    "none",
    "odd",
  ]);
  const decorate = source.value({ name: "score", from: runtime });
  if (form === "odd") source.before('const spoken = "said by a constant";');
  const summary = form === "odd" ? draw.one(oddSummaries) : `"What ${name} is"`;
  const twin = draw.chance(50)
    ? `static readonly harmony = { summary: ${summary} };`
    : `static readonly harmony = { summary: ${summary} } as const;`;
  return {
    decorator: form === "twin" || form === "none" ? "" : `@${decorate}({ summary: ${summary} })\n`,
    members: form === "twin" || form === "both" ? [`  ${twin}`] : [],
  };
}

const oddSummaries = [
  "spoken",
  "`plain`",
  '"a" + "b"',
  "String(1)",
  '""',
  "`${1}`",
  '("in parentheses")',
];

function stateMembers(draw: Draw, spec: Spec): readonly string[] {
  if (!draw.chance(15)) return [];
  return [
    draw.one([
      "  count = 0;",
      "  readonly limit = 3;",
      "  readonly seen = new Map<string, number>();",
      "  private readonly seen = new Set<string>();",
      "  static shared = 1;",
      "  declare readonly later: string;",
      `  constructor(spec: ConstructorParameters<typeof Object>[0]) { super(spec as ${spec.type}); }`,
      `  constructor(spec: ${spec.type}, readonly more: string) { super(spec); }`,
      "  get doubled() { return 2; }",
      "  #hidden = 1;",
    ]),
  ];
}
