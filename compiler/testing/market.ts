/** A market: composites in composites, lists, parts that may be absent, data flow and order; on two topologies. */
import { shopOf } from "./shop.ts";

const parts = `
  readonly backend = new BackendScore();
  readonly cache = new HttpServerScore({ name: "cache", process: { command: ["cache"] } });
  readonly web = new HttpServerScore({
    name: "web",
    process: { command: ["node"] },
    env: { URL: this.backend.db.out.url, HOST: this.backend.db.out.host },
  });
  readonly workers = [
    new HttpServerScore({ name: "w0", process: { command: ["node"] }, env: { URL: this.backend.db.out.url } }, { after: [this.cache] }),
    new HttpServerScore({ name: "w1", process: { command: ["node"] }, env: { URL: this.backend.db.out.url, WEB: this.web.out.url } }),
  ];
  readonly gate = new HttpServerScore({
    name: "gate",
    process: { command: ["node"] },
    env: { WEB: this.web.out.url, API: this.backend.api.out.url },
  });
  readonly admin = new HttpServerScore({ name: "admin", process: { command: ["node"] } }, { after: [this.gate] });
`;

const backend = `
@score({ summary: "The database and the API in front of it" })
export class BackendScore extends Composite {
  readonly db = new PostgresScore({ name: "orders", version: 18 });
  readonly api = new HttpServerScore({ name: "api", process: { command: ["node"] }, env: { URL: this.db.out.url } });

  /** The API answers with an \`order\`. */
  @smoke({ within: "2m" })
  async answers(_: unknown, probe: Probe) {
    await probe.tcp("localhost", 1);
  }
}
`;

const edge = `
import { type HttpEndpoint, type HttpHosting, type HttpServerSpec } from "@harmony/runtime";
import { type Resource, type ResourceRecord, Topology } from "@harmony/runtime/topology";

class Unmade extends Error {}

export class EdgeTopology extends Topology<HttpHosting> implements HttpHosting {
  static readonly summary = "a node at the edge";
  async ensureHttpServer(_: HttpServerSpec): Promise<HttpEndpoint> {
    return { host: "edge", port: 1, url: "http://edge" };
  }
  resource(_: ResourceRecord): Resource<unknown, object> {
    throw new Unmade();
  }
  async survey(): Promise<readonly ResourceRecord[]> {
    return [];
  }
}
`;

/** Nothing is wrong with it. */
export const market: Readonly<Record<string, string>> = shopOf(parts, backend);

/** It is listed for a topology that has no databases. */
export const marketAtTheEdge: Readonly<Record<string, string>> = {
  ...market,
  "deploy/edge.ts": edge,
  "deploy/shop.app.ts": market["deploy/shop.app.ts"]!.replace(
    "{ paper: PaperTopology }",
    "{ paper: PaperTopology, edge: EdgeTopology }",
  ).replace("import { Paper", 'import { EdgeTopology } from "./edge.ts";\nimport { Paper'),
};
