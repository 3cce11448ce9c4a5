/** One mistake for each kind of quick fix, in a file of a shop. */
import type { Author } from "../../testing/author.ts";
import { shopOf, twoParts } from "../../testing/shop.ts";

export interface Mistake {
  readonly name: string;
  readonly file: string;
  /** What the file says with the mistake in it. */
  readonly text: string;
  readonly code: string;
  /** The file in which it is found, when that is another one. */
  readonly foundIn?: string;
  /** Where the finding is. */
  readonly at: string;
  /** What the fix is called, or begins with. */
  readonly title: string;
}

const score = "deploy/shop.score.ts";
const app = "deploy/shop.app.ts";
const place = "deploy/place.ts";

const smoke = `
  /** It answers. */
  @smoke()
  async opens(out: PostgresEndpoint, probe: Probe) {
    await probe.tcp(out.host, out.port);
  }
`;

/** A shop, and a place that could host a part of it. */
export const shop: Readonly<Record<string, string>> = {
  ...shopOf(twoParts),
  "deploy/dns.ts": `
import type { Capability } from "@harmony/runtime";

export interface Dns extends Capability<"Dns"> {
  announce(name: string): Promise<void>;
}
`,
  "deploy/edge.ts": `
import type { HttpEndpoint, HttpHosting, HttpServerSpec } from "@harmony/runtime";
import { type Resource, type ResourceRecord, Topology } from "@harmony/runtime/topology";

export declare class EdgeTopology extends Topology<HttpHosting> implements HttpHosting {
  ensureHttpServer(spec: HttpServerSpec): Promise<HttpEndpoint>;
  resource(record: ResourceRecord): Resource<unknown, object>;
  survey(): Promise<readonly ResourceRecord[]>;
}
`,
};

export function mistakes(author: Author): readonly Mistake[] {
  const withClass = (code: string) =>
    author
      .read(score)
      .replace(
        '@score({ summary: "The shop" })',
        `import type { Dns } from "./dns.ts";\n${code}\n$&`,
      );
  const replaced = (file: string, from: string, to: string) => author.read(file).replace(from, to);
  return [
    {
      name: "a capability that is not declared",
      file: score,
      text: withClass(ownScore("PostgreSQL", "topology: PostgreSQL & Dns", used, smoke)),
      code: "H0102",
      at: "topology: |PostgreSQL & Dns",
      title: "declare `Dns` in the bound",
    },
    {
      name: "a cast",
      file: score,
      text: withClass(ownScore("PostgreSQL", "topology: PostgreSQL", cast, smoke)),
      code: "H0103",
      at: "|topology as unknown",
      title: "declare `Dns`, and drop the cast",
    },
    {
      name: "a capability that is not used",
      file: score,
      text: withClass(ownScore("PostgreSQL & Dns", "topology: PostgreSQL & Dns", plain, smoke)),
      code: "H0106",
      at: "Score<|PostgreSQL & Dns",
      title: "need only what is used",
    },
    {
      name: "no smoke test",
      file: score,
      text: withClass(ownScore("PostgreSQL", "topology: PostgreSQL", plain, "")),
      code: "H0301",
      at: "class |OwnScore",
      title: "add a smoke test",
    },
    {
      name: "no promise",
      file: score,
      text: replaced(score, "/** It answers. */", ""),
      code: "H0303",
      at: "async |answers",
      title: "promise what its name says",
    },
    {
      name: "a slip in a reference",
      file: score,
      text: replaced(score, "this.db.out", "this.bd.out"),
      code: "H0206",
      at: "this.|bd",
      title: "change `bd` to `db`",
    },
    {
      name: "a class that is not exported",
      file: score,
      text: withClass(
        ownScore("PostgreSQL", "topology: PostgreSQL", plain, smoke).replace("export ", ""),
      ).replace(
        "readonly db =",
        'readonly own = new OwnScore({ name: "own", version: 18 });\n  $&',
      ),
      code: "H0205",
      at: "class |OwnScore",
      title: "export `OwnScore`",
    },
    {
      name: "a name that is no app's",
      file: app,
      text: replaced(app, 'name: "shop"', 'name: "The Shop"'),
      code: "H0403",
      at: '|"The Shop"',
      title: "change `The Shop` to `the-shop`",
    },
    {
      name: "a topology that has the verbs, and does not say so",
      file: place,
      text: replaced(place, "PostgreSQL & HttpHosting>", "HttpHosting>").replace(
        "implements PostgreSQL, ",
        "implements ",
      ),
      code: "H0101",
      foundIn: score,
      at: "new |PostgresScore",
      title: "say that `PaperTopology` offers `PostgreSQL`",
    },
    {
      name: "a topology that lacks something",
      file: app,
      text: replaced(app, "./place.ts", "./edge.ts").replaceAll("PaperTopology", "EdgeTopology"),
      code: "H0101",
      foundIn: score,
      at: "new |PostgresScore",
      title: "deploy `Shop` to `PaperTopology` in the place of `EdgeTopology`",
    },
  ];
}

const plain = "return topology.ensurePostgres(spec);";
const used = `await topology.announce(spec.name);
    ${plain}`;
const cast = used.replace("topology", "(topology as unknown as Dns)");

function ownScore(bound: string, parameter: string, body: string, tests: string): string {
  return `@score({ summary: "A database of our own" })
export class OwnScore extends Score<${bound}, PostgresSpec, PostgresEndpoint> {
  async interpret(${parameter}, spec: PostgresSpec) {
    ${body}
  }
${tests}}
`;
}
