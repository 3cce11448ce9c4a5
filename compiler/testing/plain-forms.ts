/** Scores and compositions written so plainly that no type checker is needed to read them. */

/** Files of a deploy package. */
export const plainForms: Readonly<Record<string, string>> = {
  "settings.ts": `
export const PORT = 8080;
export const HOST = "h";
`,
  "barrel.ts": `
export { PostgresScore as Renamed } from "@harmony/deploy";
export * as providers from "@harmony/deploy";
export * from "./specs.score.ts";
`,
  "specs.score.ts": `
import { Score, score, smoke, type Probe, Secret, type PostgreSQL, type PostgresEndpoint } from "@harmony/runtime";
type Level = "b" | "a";
type Port = number;
type Names = readonly string[];
type Table = { readonly a: "x" };
interface Deep { readonly z: "z" | "y"; readonly q: readonly ("m" | "l")[] }
interface Zed { readonly a: string }
export interface WideSpec extends Zed {
  readonly name: string;
  readonly level?: Level;
  readonly required: Level;
  readonly choice?: "x" | 3 | "w" | 10 | 2;
  readonly swallowed: string | "q";
  readonly port?: Port;
  readonly deep: Deep;
  readonly nothing: null | string;
  readonly several: Deep | Secret | string | Zed | readonly string[];
  readonly list: Array<string | number>;
  readonly record: Record<string, number>;
  readonly inline: { a?: number; b: boolean | string };
  readonly optional?: string | null;
  readonly truth: "a" | true;
  readonly counts: 3 | 1 | 20;
  readonly spaces: "a b" | "a" | "a-b";
  readonly table?: Table;
  readonly lists: readonly Level[];
  readonly names: Names;
  readonly indexed: { readonly [name: string]: string | Secret };
}
@score({ summary: "Wide" })
export class WideScore extends Score<PostgreSQL, WideSpec, PostgresEndpoint> {
  async interpret(topology: PostgreSQL, spec: WideSpec) {
    const made = await topology.ensurePostgres({ name: spec.name.trim(), version: 18 });
    return made;
  }
  /** The server answers
   * \`select 1\`.
   *
   * And more.
   */
  @smoke({ within: "2m" })
  async answers(made: PostgresEndpoint, probe: Probe) {
    const rows = await probe.sql(made, "select 1");
    probe.expect(rows.map((row) => row).length === 1, made.host.trim());
  }
}
`,
  "app.app.ts": `
import { app } from "@harmony/runtime";
import { LocalTopology, MemoryTopology } from "@harmony/topologies";
import { ChoicesScore } from "./choices.score.ts";
@app({ name: "plain", summary: "Plain" })
export class Plain {
  readonly score = new ChoicesScore({ big: true, url: "u", count: 3, names: ["a"] });
  readonly topologies = { local: LocalTopology, memory: MemoryTopology };
}
`,
  "choices.score.ts": `
import { HttpServerScore, PostgresScore } from "@harmony/deploy";
import { Composite, score, Secret, smoke, type Probe, type Outputs } from "@harmony/runtime";
import { HOST, PORT } from "./settings.ts";
import * as settings from "./settings.ts";
import { providers, Renamed, WideScore } from "./barrel.ts";
const NAME = "choices";
const BASE = { A: "q" } as const;
@score({ summary: "Fancy" })
export class FancyScore extends HttpServerScore {}
export interface ChoicesSpec { readonly big: boolean; readonly url: string; readonly count: number; readonly names: readonly string[] }
@score({ summary: "Choices" })
export class ChoicesScore extends Composite<ChoicesSpec> {
  readonly settings = { A: "x", B: "y" };
  readonly label = "label";
  readonly noPart = { x: 1, list: [1, 2] };
  readonly a = this.spec.big ? new PostgresScore({ name: "a", version: 18 }) : new HttpServerScore({ name: "b", process: { command: [] } });
  readonly b = this.spec.big ? new PostgresScore({ name: "b", version: 18 }) : undefined;
  readonly c: readonly HttpServerScore[] = [new HttpServerScore({ name: "c", process: { command: [] } }), new HttpServerScore({ name: "c2", process: { command: ["x", HOST, NAME, this.label] } })];
  readonly d: Record<string, HttpServerScore> = { x: new HttpServerScore({ name: "d", process: { command: [] } }) };
  readonly e: { readonly [name: string]: FancyScore } = { x: new FancyScore({ name: "e", process: { command: [] } }) };
  readonly f: HttpServerScore | undefined = new FancyScore({ name: "f", process: { command: [] }, port: PORT });
  readonly g: HttpServerScore = this.spec.big ? new FancyScore({ name: "g", process: { command: [] } }) : new FancyScore({ name: "g2", process: { command: [] } });
  readonly h = [this.spec.big ? new PostgresScore({ name: "h", version: 18 }) : new FancyScore({ name: "h", process: { command: [] } }), new FancyScore({ name: "h2", process: { command: this.spec.names } })];
  readonly i = { n: [new PostgresScore({ name: "i", version: 18 })], "m-n": this.spec.big ? new PostgresScore({ name: "i2", version: 18 }) : undefined };
  readonly k = new FancyScore({ name: this.spec.url, port: this.spec.count, process: { command: [] }, env: { ...BASE, ...this.settings, U: this.c[0]!.out.url, S: new Secret("s") } }, { after: [this.h[1]!, this.i.n[0]!, this.i["n"][0]!] });
  protected readonly l = new providers.PostgresScore({ name: settings.HOST, version: -1 });
  readonly m = new Renamed({ name: "m", version: 18 });
  readonly n = new FancyScore({ name: "n", process: { command: [] }, env: this.settings });
  readonly o = new InnerScore();
  readonly p = new FancyScore({ name: "p", process: { command: [] }, env: { URL: this.o.inner.out.url } });
  readonly q = new WideScore({ name: "q" });
  /** They work. */
  @smoke({ within: "90s" })
  async works({ c, k }: Outputs<ChoicesScore>, probe: Probe) {
    const urls = [k.url, "http://x"];
    await Promise.all(urls.map((url) => probe.http(url)));
    for (const each of Object.values(c)) {
      await probe.tcp(each.host, each.port);
    }
    try {
      await probe.http(k.url);
    } finally {
      probe.expect(c.length > 0, "some");
    }
    const helper = async (url: string) => {
      await probe.http(url);
    };
    await helper(k.url);
    if (c.length === 0) throw new RangeError("none");
    await probe.http(k.url).catch(() => undefined);
    probe.http(k.url).then((answer) => probe.expect(answer.status === 200, "no"), (error) => {
      throw error;
    });
  }
}
@score({ summary: "Inner" })
export class InnerScore extends Composite {
  readonly inner = new FancyScore({ name: "inner", process: { command: [] } });
}
export class TwinScore extends WideScore {
  static readonly harmony = { summary: "Twin", smoke: { again: { within: "5s" } } };
  readonly cache = new Map<string, string>();
  /** Again. */
  async again(made: { readonly host: string }, probe: Probe) {
    await probe.tcp(made.host, 1);
  }
}
`,
};
