/** Writes topologies, and apps that deploy to them. */
import { type Concept, concepts } from "./concepts.ts";
import type { Draw } from "./draw.ts";
import type { Written } from "./leaf.ts";
import type { Source } from "./source.ts";

/** Adds a topology called `name`; answers how apps may list it. */
export function writeTopology(draw: Draw, source: Source, name: string): string {
  const offered = concepts.filter(() => draw.chance(70));
  const shown = offered.length > 0 ? offered : [concepts[0]!];
  const type = (each: Concept): string => source.type({ name: each.name, from: "./concepts.ts" });
  const topology = source.value({ name: "Topology", from: "@harmony/runtime/topology" });
  const types = shown.map(type);
  const bound = draw.chance(90)
    ? types.join(" & ")
    : draw.one([
        "any",
        source.allowsWide ? source.type({ name: "Wide", from: "./wide.ts" }) : "any",
      ]);
  const verbs = [...shown, ...(draw.chance(20) ? concepts : [])].map(({ verb }) => verb);
  const methods = [...new Set(verbs)].map(
    (verb) =>
      `  async ${verb}(_spec: unknown): Promise<any> { ${draw.chance(85) ? "return _spec;" : 'throw new Error("not here");'} }`,
  );
  const members = [
    ...(draw.chance(80)
      ? [`  static readonly summary = ${draw.one([`"${name}"`, "`plain`", "String(1)"])};`]
      : []),
    ...methods,
    '  resource(): never { throw new TypeError("none"); }',
    "  async survey() { return []; }",
    ...(draw.chance(20) ? ["  private hidden() { return 1; }"] : []),
  ];
  const head = draw.one([
    "export class",
    "export class",
    "export class",
    "export class",
    "export abstract class",
    "class",
  ]);
  source.add(
    `${head} ${name} extends ${topology}<${bound}> implements ${types.join(", ")} {\n${members.join("\n")}\n}`,
  );
  if (head === "class") source.add(`export { ${name} };`);
  return name;
}

/** Adds an app called `name` that deploys `root` to some of the topologies in `from`. */
export function writeApp(
  draw: Draw,
  source: Source,
  name: string,
  root: Written,
  places: { readonly names: readonly string[]; readonly from: string },
): void {
  const app = source.value({ name: "app", from: "@harmony/runtime" });
  const listed = [draw.one(places.names), ...(draw.chance(40) ? [draw.one(places.names)] : [])];
  const called = listed.map((each) => source.value({ name: each, from: places.from }));
  const entries = called.map((each, i) =>
    `${draw.one(["local", "far", '"in-two-words"'])}${i === 0 ? "" : "2"}: ${each}`.replace(
      '"2',
      '2"',
    ),
  );
  const score = source.value({ name: root.name, from: root.from });
  const made = `new ${score}(${root.argument.replaceAll("NAME", name).replaceAll("UP", '"up"')})`;
  const field = draw.one([
    ...Array.from({ length: 8 }, () => `readonly score = ${made};`),
    `score = ${made} as any;`,
    `readonly score = Math.random() > 2 ? ${made} : ${made};`,
    `get score() { return ${made}; }`,
    `readonly other = ${made};`,
    `readonly score = (() => ${made})();`,
  ]);
  const list = draw.one([
    ...Array.from({ length: 8 }, () => `{ ${entries.join(", ")} }`),
    `{ ...{ ${entries[0]} } }`,
    `{ local: (() => ${called[0]})() }`,
    `{ local: ${called[0]} as any }`,
    `{ [String(1)]: ${called[0]} }`,
    "{}",
    `{ local: new (${called[0]} as any)() }`,
  ]);
  const mark = draw.one([
    ...Array.from({ length: 6 }, () => `{ name: "${name.toLowerCase()}", summary: "${name}" }`),
    `{ name: "Not A Name", summary: "x" }`,
    `{ name: String(1), summary: "x" }`,
    `{ summary: "no name" } as never`,
  ]);
  source.add(
    `@${app}(${mark})\nexport class ${name} {\n  ${field}\n  readonly topologies = ${list};\n}`,
  );
}
