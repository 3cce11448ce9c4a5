/** Many ways to write Scores and compositions, each valid TypeScript: barrels, generics, twins, class expressions. */

/** Files of a deploy package, whose root Score is `ShopScore` in `shop.score.ts`. */
export const manyForms: Readonly<Record<string, string>> = {
  "deploy/barrel.ts": `
export { PostgresScore as Renamed } from "@harmony/deploy";
export * as Deep from "./deep.ts";
`,
  "deploy/deep.ts": `
export { PostgresScore as Db } from "@harmony/deploy";
`,
  "deploy/default.ts": `
import { PostgresScore } from "@harmony/deploy";
import { score } from "@harmony/runtime";
@score({ summary: "default" })
export default class DefaultScore extends PostgresScore {}
`,
  "deploy/shop.score.ts": `
import { HttpServerScore, PostgresScore } from "@harmony/deploy";
import * as providers from "@harmony/deploy";
import { Composite, type DeepRef, type Outputs, type Probe, Score, score, smoke, type HttpHosting, type HttpServerSpec, type HttpEndpoint, type PostgreSQL, type PostgresSpec, type PostgresEndpoint, type ScoreMarks } from "@harmony/runtime";
import { Renamed, Deep } from "./barrel.ts";
import DefaultScore from "./default.ts";

abstract class BasePostgres<S extends PostgresSpec> extends Score<PostgreSQL, S, PostgresEndpoint> {
  /** It answers to all. */
  @smoke({ within: "1m" })
  async answers(database: PostgresEndpoint, probe: Probe): Promise<void> { await probe.sql(database, "select 1"); }
}
@score({ summary: "own" })
export class OwnPostgres extends BasePostgres<PostgresSpec & { extra?: "a" | "b" }> {
  interpret(topology: PostgreSQL, spec: PostgresSpec) { return topology.ensurePostgres(spec); }
}
export class TwinScore extends Score<HttpHosting, HttpServerSpec, HttpEndpoint> {
  static readonly harmony = { summary: "twin", smoke: { serves: { within: "500ms" }, "with-dash": {} } } satisfies ScoreMarks;
  interpret(t: HttpHosting, s: HttpServerSpec) { return t.ensureHttpServer(s); }
  /** It serves. */
  async serves(out: HttpEndpoint, probe: Probe) { await Promise.all([1, 2].map(() => probe.tcp(out.host, out.port))); }
  /** It dashes. */
  async "with-dash"(out: HttpEndpoint, probe: Probe) { return probe.http(out.url).then(() => undefined); }
}
@score({ summary: "both needs" })
export class BothScore extends Score<PostgreSQL, { readonly name: string; readonly at: number | string; readonly tags?: readonly string[] }, { readonly up: boolean; readonly deep: { readonly host: string } }> {
  async interpret(topology: PostgreSQL, spec: { name: string }) {
    const db = await topology.ensurePostgres({ name: spec.name, version: 18 });
    return { up: db.port > 0, deep: { host: db.host } };
  }
  /** Up. */
  @smoke()
  async isUp({ up }: { up: boolean }, probe: Probe) { probe.expect(up, "up"); }
}
const Made = class extends HttpServerScore { static readonly harmony = { summary: "made" } };
export { Made };
@score({ summary: "Passes on what it is given" })
export class PassingScore extends Composite<{ readonly url: string; readonly more: { readonly [name: string]: string } }> {
  readonly web = new HttpServerScore({ name: "pass", process: { command: ["x"] }, env: { U: this.spec.url } });
}
@score({ summary: "A list of sites" })
export class SitesScore extends Composite<{ readonly names: readonly string[] }> {
  readonly all = this.spec.names instanceof Array ? this.spec.names.map((name) => new HttpServerScore({ name, process: { command: ["x"] } })) : [];
}
const makePair = (host: DeepRef<string>) => ({
  count: 2,
  a: new PostgresScore({ name: "pair-a", version: 18 }),
  b: new HttpServerScore({ name: "pair-b", process: { command: ["x"] }, env: { U: host } }),
});
@score({ summary: "All forms" })
export class FormsScore extends Composite {
  readonly own = new OwnPostgres({ name: "own", version: 18, extra: "a" });
  readonly ns = new providers.PostgresScore({ name: "ns", version: 18 });
  readonly ren = new Renamed({ name: "ren", version: 18 });
  readonly deep = new Deep.Db({ name: "deep", version: 18 });
  readonly def = new DefaultScore({ name: "def", version: 18 });
  readonly both = new BothScore({ name: "both", at: 3 });
  readonly twin = new TwinScore({ name: "twin", process: { command: ["node"] }, env: { A: this.both.out.deep.host, B: \`\${1 + 1}\` } }, { after: [this.own, this.ns] });
  readonly made = new Made({ name: "made", process: { command: ["x"] } });
  readonly pass = new PassingScore({ url: this.own.out.host, more: {} });
  readonly sites = new SitesScore({ names: ["a", "b"] });
  readonly nested = { eu: { web: new HttpServerScore({ name: "eu-web", process: { command: ["x"] } }), db: new PostgresScore({ name: "eu-db", version: 18 }) }, list: [[new PostgresScore({ name: "ll", version: 18 })]] };
  readonly set: { readonly [name: string]: PostgresScore } = Object.fromEntries(["x", "y"].map((name) => [name, new PostgresScore({ name: \`set-\${name}\`, version: 18 })]));
  readonly tuple: readonly [PostgresScore, HttpServerScore] = [new PostgresScore({ name: "t1", version: 18 }), new HttpServerScore({ name: "t2", process: { command: ["x"] } })];
  readonly noPart = { x: 1, when: () => 3 };
  readonly two = Math.sqrt(4) > 1 ? new Made({ name: "two", process: { command: ["x"] } }) : new TwinScore({ name: "twoo", process: { command: ["x"] } });
  readonly grid = ["a", "b"].map((row) => ({ row: ["c"].map((name) => new PostgresScore({ name: row + name, version: 18 })) }));
  readonly pair = makePair(this.own.out.host);
  readonly iife = (() => new PostgresScore({ name: "iife", version: 18 }))();
  helper() { return this.own; }
  /** It works. */
  @smoke()
  async works({ both, sites, nested, tuple }: Outputs<FormsScore>, probe: Probe) { probe.expect(both.up && sites.all.length > 0 && nested.eu.web.port > 0, "x"); }
}
@score({ summary: "mall" })
export class ShopScore extends Composite { readonly forms = new FormsScore(); }
`,
};
