/** Writes one composite: parts in every form that an author may give them, good and bad. */
import type { Draw } from "./draw.ts";
import { markOf, type Written } from "./leaf.ts";
import { type Part, partOf } from "./part.ts";
import type { Source } from "./source.ts";

const runtime = "@harmony/runtime";

/** Adds a composite called `name` of some of `known` to `source`, the file that others import as `from`. */
export function writeComposite(
  draw: Draw,
  source: Source,
  known: readonly Written[],
  place: { readonly name: string; readonly from: string },
): Written {
  const { name, from } = place;
  const spec = draw.chance(25) ? "<{ readonly name: string; readonly flag?: boolean }>" : "";
  const parts: Part[] = [];
  const count = 1 + draw.count(3);
  for (let i = 0; i < count; i++)
    parts.push(
      partOf(draw, source, known, { field: `p${i}`, before: parts, hasSpec: spec !== "" }),
    );
  const composite = source.value({ name: "Composite", from: runtime });
  const mark = markOf(draw, source, name);
  const members = [
    ...mark.members,
    ...parts.map(({ text }) => `  ${text}`),
    ...extraMembers(draw, source, name),
  ];
  const base = draw.chance(8) ? inherited(source, composite, spec, parts) : `${composite}${spec}`;
  source.add(`${mark.decorator}export class ${name} extends ${base} {\n${members.join("\n")}\n}`);
  const argument = spec === "" ? "" : '{ name: "NAME" }';
  return { name, from, exported: "named", argument, texts: [], typeArguments: "" };
}

// A base that has a part of the same name, and one of its own.
function inherited(
  source: Source,
  composite: string,
  spec: string,
  parts: readonly Part[],
): string {
  const name = source.fresh("BaseComposite");
  const [first] = parts;
  source.add(
    `export abstract class ${name} extends ${composite}${spec} {\n  ${first!.text.replace("p0", "base0")}\n}`,
  );
  return name;
}

function extraMembers(draw: Draw, source: Source, name: string): readonly string[] {
  if (!draw.chance(25)) return [];
  const smoke = source.value({ name: "smoke", from: runtime });
  const probe = source.type({ name: "Probe", from: runtime });
  const outputs = source.type({ name: "Outputs", from: runtime });
  return [
    draw.one([
      `  /** ${name} works. */\n  @${smoke}()\n  async works(_: unknown, probe: ${probe}) { await probe.tcp("a", 1); }`,
      `  /** ${name} works. */\n  @${smoke}()\n  async works({ p0 }: ${outputs}<${name}>, probe: ${probe}) { probe.expect(p0 !== undefined, "p0"); }`,
      "  helper() { return 1; }",
      "  readonly note = 3;",
      '  readonly settings = { A: "a" };',
      "  get first() { return 1; }",
      "  count = 0;",
    ]),
  ];
}
