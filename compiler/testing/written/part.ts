/** Writes one field of a composite. */
import type { Draw } from "./draw.ts";
import type { Written } from "./leaf.ts";
import type { Source } from "./source.ts";

const runtime = "@harmony/runtime";

export interface Part {
  readonly field: string;
  readonly text: string;
  /** Texts that later fields may refer to: `this.p0.out.host`. */
  readonly texts: readonly string[];
}

interface PartSite {
  readonly field: string;
  readonly before: readonly Part[];
  readonly hasSpec: boolean;
}

export function partOf(
  draw: Draw,
  source: Source,
  known: readonly Written[],
  site: PartSite,
): Part {
  const score = draw.one(known);
  const made = (other = score): string => creation(draw, source, other, site);
  const { field } = site;
  const texts = score.texts.map((path) => `this.${field}.out.${path}`);
  if (draw.chance(62)) return { field, text: `readonly ${field} = ${made()};`, texts };
  const form = draw.count(forms.length - 1);
  const second = draw.one(known);
  const written = forms[form]!({
    field,
    made,
    second: () => made(second),
    type: () => typeOf(source, score),
    any: (name) => source.type({ name, from: runtime }),
    before: (text) => source.before(text),
    fresh: (prefix) => source.fresh(prefix),
    flag: site.hasSpec ? "this.spec.flag" : "Math.random() > 2",
  });
  return { field, text: written, texts: form < single ? texts : [] };
}

interface Words {
  readonly field: string;
  readonly made: () => string;
  readonly second: () => string;
  readonly type: () => string;
  readonly any: (name: string) => string;
  readonly before: (text: string) => void;
  readonly fresh: (prefix: string) => string;
  readonly flag: string;
}

type Form = (words: Words) => string;

// Those that hold the one Score that is referred to as `this.<field>.out`.
const singles: readonly Form[] = [
  ({ field, made }) => `${field} = ${made()};`,
  ({ field, made }) => `private readonly ${field} = ${made()};`,
  ({ field, made }) => `protected readonly ${field} = ${made()};`,
  ({ field, made }) => `public readonly ${field} = ${made()};`,
  ({ field, made }) => `readonly "${field}" = ${made()};`,
  ({ field, made, type }) => `readonly ${field}: ${type()} = ${made()};`,
  ({ field, made }) => `readonly ${field} = (${made()});`,
  ({ field, made, type }) => `readonly ${field} = ${made()} satisfies ${type()};`,
  ({ field, made, type }) => `readonly ${field} = ${made()} as ${type()};`,
  ({ field, made }) => `readonly ${field} = ${made()}!;`,
  ({ field, made, any }) => `readonly ${field}: ${any("AnyScore")} = ${made()};`,
  ({ field, made, flag }) => `readonly ${field} = ${flag} ? ${made()} : ${made()};`,
  ({ field, made, type, fresh, before }) => {
    const make = fresh("make");
    if (made().includes("this.")) return `readonly ${field} = ${made()};`;
    before(`const ${make} = (): ${type()} => ${made()};`);
    return `readonly ${field} = ${make}();`;
  },
  ({ field, made }) => `readonly ${field} = (() => ${made()})();`,
  ({ field, made, type }) =>
    `readonly ${field}: ${type()}; constructor() { super(); this.${field} = ${made()}; }`,
];

const others: readonly Form[] = [
  ({ field, made }) => `readonly #${field} = ${made()};`,
  ({ field, made }) => `static readonly ${field} = ${made()};`,
  ({ field, made, type }) => `get ${field}(): ${type()} { return ${made()}; }`,
  ({ field, type }) => `declare readonly ${field}: ${type()};`,
  ({ field, type }) => `readonly ${field}!: ${type()};`,
  ({ field, made }) => `readonly ${field}: any = ${made()};`,
  ({ field, made }) => `readonly ${field}: unknown = ${made()};`,
  ({ field, made, type }) => `readonly ${field}: ${type()} | undefined = ${made()};`,
  ({ field, made, type }) => `readonly ${field}?: ${type()} = ${made()};`,
  ({ field, made, flag }) => `readonly ${field} = ${flag} ? ${made()} : undefined;`,
  ({ field, made, second, flag }) => `readonly ${field} = ${flag} ? ${made()} : ${second()};`,
  ({ field, made, flag }) => `readonly ${field} = ${flag} && ${made()};`,
  ({ field, made, second }) => `readonly ${field} = [${made()}, ${second()}];`,
  ({ field, made, second }) => `readonly ${field} = [${made()}, ${second()}] as const;`,
  ({ field, made }) => `readonly ${field} = [...[${made()}]];`,
  ({ field, made, second }) => `readonly ${field} = { one: ${made()}, "the-other": ${second()} };`,
  ({ field, made, second }) =>
    `readonly ${field} = { deep: { one: ${made()}, list: [${second()}] }, count: 3 };`,
  ({ field, made }) => `readonly ${field} = { ...{ one: ${made()} } };`,
  ({ field, made }) => `readonly ${field} = ["a", "b"].map(() => ${made()});`,
  ({ field, made }) =>
    `readonly ${field} = Object.fromEntries(["a"].map((key) => [key, ${made()}]));`,
  ({ field, made, type }) =>
    `readonly ${field}: { readonly [name: string]: ${type()} } = { one: ${made()} };`,
  ({ field, made, type }) => `readonly ${field}: readonly ${type()}[] = [${made()}];`,
  ({ field, made }) => `readonly ${field} = new Map([["a", ${made()}]]);`,
  ({ field, made }) => `readonly ${field} = Promise.resolve(${made()});`,
  ({ field, made }) => `readonly ${field} = () => ${made()};`,
  ({ field, made }) => `${field}() { return ${made()}; }`,
  ({ field, made }) => `readonly ${field} = { score: ${made()}, when: () => 1 };`,
  ({ field, made, any }) => `readonly ${field}: ${any("Part")} = ${made()};`,
  ({ field, made }) => `readonly ${field} = [${made()}].at(0)!;`,
  ({ field, made, fresh, before }) => {
    const name = fresh("kept");
    if (made().includes("this.")) return `readonly ${field} = ${made()};`;
    before(`const ${name} = ${made()};`);
    return `readonly ${field} = ${name};`;
  },
  ({ field, fresh, before }) => {
    const name = fresh("open");
    before(`declare const ${name}: any;`);
    return `readonly ${field} = ${name};`;
  },
  ({ field }) => `readonly ${field} = 3;`,
  ({ field }) => `readonly ${field} = { host: "a", ports: [1, 2] };`,
  ({ field }) => `readonly ["${field}"] = 3;`,
];

const single = singles.length;
const forms: readonly Form[] = [...singles, ...others];

function typeOf(source: Source, { name, from, exported, typeArguments }: Written): string {
  return source.type({ name: exported === "default" ? "default" : name, from }) + typeArguments;
}

function creation(draw: Draw, source: Source, score: Written, site: PartSite): string {
  const { name, from, exported, typeArguments } = score;
  const called = source.value({ name: exported === "default" ? "default" : name, from });
  const argument = score.argument
    .replaceAll(
      "NAME",
      `${name.toLowerCase()}-${site.field}${draw.chance(92) ? source.fresh("") : ""}`,
    )
    .replaceAll("UP", () => upstream(draw, site));
  const options = draw.chance(12) && site.before.length > 0 ? afterOf(draw, site) : "";
  const given = argument === "" && options !== "" ? "undefined" : argument;
  const explicit = typeArguments !== "" && draw.chance(50) ? typeArguments : "";
  return `new ${called}${explicit}(${given}${options})`;
}

function afterOf(draw: Draw, { before }: PartSite): string {
  const fields = before.map(({ field }) => `this.${field}`);
  return `, { after: [${draw.chance(80) ? draw.one(fields) : fields.join(", ")}] }`;
}

function upstream(draw: Draw, { before, hasSpec }: PartSite): string {
  const texts = before.flatMap((part) => part.texts);
  if (texts.length === 0 || draw.chance(30))
    return hasSpec && draw.chance(30)
      ? "this.spec.name"
      : draw.one(['"text"', "`text`", "undefined", '"a" as string']);
  const reference = draw.one(texts);
  if (draw.chance(75)) return reference;
  return draw.one([
    `\`\${${reference}}\``,
    `${reference}.more`,
    reference.replace(".out", ""),
    reference.replace(/\.out\..*/, ""),
    reference.replace(/\.out\..*/, ".out"),
    `${reference}s`,
    `(${reference})`,
    `${reference} as never`,
    `${reference} ?? "none"`,
    `String(${reference})`,
    "this.nothing",
    "this as never",
    `((it) => it)(${reference})`,
    reference.replace(/this\.(\w+)/, 'this["$1"]'),
    reference.replace("this.", "this?."),
  ]);
}
