/** Writes smoke tests: those that prove something, and those that only look as if they did. */
import type { Draw } from "./draw.ts";
import type { Source } from "./source.ts";

const runtime = "@harmony/runtime";

/** None to two smoke tests of the class `owner`, which are handed `out`. */
export function smokeTestMembers(
  draw: Draw,
  source: Source,
  out: string,
  owner: string,
): readonly string[] {
  const count = draw.one([0, 1, 1, 1, 1, 2]);
  return Array.from({ length: count }, (_, i) => smokeTest(draw, source, out, `${owner}${i}`));
}

function smokeTest(draw: Draw, source: Source, out: string, owner: string): string {
  const probe = source.type({ name: "Probe", from: runtime });
  const smoke = source.value({ name: "smoke", from: runtime });
  const name = draw.one(["answers", "works", '"is there"']).replace(/(\w)("?)$/, `$1${owner}$2`);
  const comment = draw.one([
    ...Array.from({ length: 6 }, () => `/** ${owner} answers. */`),
    "",
    "// not a promise",
    "/** */",
    "/**\n   * Two\n   * lines.\n   *\n   * And more.\n   */",
    "/** @deprecated */",
  ]);
  const mark = draw.one([
    `@${smoke}()`,
    `@${smoke}()`,
    `@${smoke}({ within: "10s" })`,
    `@${smoke}({ within: "1.5m" })`,
    `@${smoke}({ within: "soon" })`,
    `@${smoke}({ within: pick() })`,
    `@${smoke}`,
  ]);
  if (mark.includes("pick()")) source.before('const pick = () => "1s" as const;');
  const head = draw.chance(85)
    ? `(out: ${out}, probe: ${probe})`
    : draw.one([
        `(out: ${out})`,
        "()",
        `({ ...out }: ${out}, { http, expect }: ${probe})`,
        `(out: any, eyes: any)`,
      ]);
  const body = draw.one([...plain, ...plain, ...plain, ...odd]);
  return `  ${comment}\n  ${mark}\n  async ${name}${head} { ${body} }`;
}

const plain = [
  "await probe.http(String(out));",
  'await probe.tcp("localhost", 1);',
  'const answer = await probe.http("http://a"); probe.expect(answer.status === 200, "it is well");',
  'const { text } = await probe.http("http://a"); probe.expect(text.includes("a"), "it says a");',
];

const odd = [
  "",
  "return;",
  'probe.http("http://a");',
  'void probe.http("http://a");',
  'return void (await probe.http("http://a"));',
  'probe.expect(true, "always");',
  'if (false) await probe.http("http://a");',
  'try { await probe.http("http://a"); } catch {}',
  'try { await probe.http("http://a"); } finally { await probe.tcp("a", 1); }',
  'await probe.http("http://a").catch(() => undefined);',
  'await Promise.all([1, 2].map(() => probe.http("http://a")));',
  'for (const port of [1, 2]) await probe.tcp("a", port);',
  'const eyes = probe; await eyes.http("http://a");',
  'const { http } = probe; await http("http://a");',
  'const look = async () => { await probe.http("http://a"); }; await look();',
  'async function look() { await probe.http("http://a"); }',
  'return; await probe.http("http://a");',
  'throw new Error("never");',
  'if (!out) throw new TypeError("nothing");',
  'await new Promise((done) => setTimeout(done, 60_000)); await probe.http("http://a");',
  "await other(probe); async function other(eyes: unknown) { void eyes; }",
  "console.log(out);",
  'const rows = await probe.sql(out as never, "select 1"); probe.expect(rows.length > 0, "rows");',
];
