/** A small shop: one composite of two parts, on one topology. */

const place = `
import { type HttpEndpoint, type HttpHosting, type HttpServerSpec, type PostgresEndpoint, type PostgreSQL, type PostgresSpec, Secret } from "@harmony/runtime";
import { type Resource, type ResourceRecord, Topology } from "@harmony/runtime/topology";

class Unmade extends Error {}

export class PaperTopology extends Topology<PostgreSQL & HttpHosting> implements PostgreSQL, HttpHosting {
  static readonly summary = "a sheet of paper";
  async ensurePostgres(spec: PostgresSpec): Promise<PostgresEndpoint> {
    const secret = new Secret("paper");
    return { host: "paper", port: 1, database: spec.name, user: "paper", password: secret, url: secret };
  }
  async ensureHttpServer(spec: HttpServerSpec): Promise<HttpEndpoint> {
    return { host: "paper", port: spec.port ?? 1, url: "http://paper" };
  }
  resource(_record: ResourceRecord): Resource<unknown, object> {
    throw new Unmade();
  }
  async survey(): Promise<readonly ResourceRecord[]> {
    return [];
  }
}
`;

const app = `
import { app } from "@harmony/runtime";
import { PaperTopology } from "./place.ts";
import { ShopScore } from "./shop.score.ts";

@app({ name: "shop", summary: "Sells things" })
export class Shop {
  readonly score = new ShopScore();
  readonly topologies = { paper: PaperTopology };
}
`;

/** The imports that `shopOf` puts before the parts. */
const imports = `
import { HttpServerScore, PostgresScore } from "@harmony/deploy";
import { type AnyScore, Composite, type HttpHosting, type HttpEndpoint, type HttpServerSpec, type Outputs, type PostgresEndpoint, type PostgresSpec, type PostgreSQL, type Probe, Score, type ScoreMarks, score, smoke } from "@harmony/runtime";
`;

/** A shop whose composite has `members`; `before` stands before the class. */
export function shopOf(members: string, before = ""): Readonly<Record<string, string>> {
  const score = `${imports}${before}
@score({ summary: "The shop" })
export class ShopScore extends Composite {
${members}
  /** It answers. */
  @smoke()
  async answers(_: unknown, probe: Probe) {
    await probe.tcp("localhost", 1);
  }
}
`;
  return { "deploy/place.ts": place, "deploy/shop.app.ts": app, "deploy/shop.score.ts": score };
}

/** A database, and a server that refers to it. */
export const twoParts = `
  readonly db = new PostgresScore({ name: "orders", version: 18 });
  readonly web = new HttpServerScore({ name: "web", process: { command: ["node"] }, env: { URL: this.db.out.url } });
`;
