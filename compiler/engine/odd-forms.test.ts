/** What few authors write, but some do, is read the same by syntax first as by the type checker. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectIn } from "../project.ts";
import { read } from "../read/read.ts";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";
import { tsconfig } from "../testing/tsconfig.ts";
import { disagreements } from "../testing/written/disagreement.ts";
import { analyse } from "./analyse.ts";

const server = (name: string, members: string, mark = `@score({ summary: "${name}" })`) =>
  `${mark}\nexport class ${name} extends HttpServerScore {\n${members}\n}\n`;
const answers = "async w(o: HttpEndpoint, probe: Probe) { await probe.http(o.url); }";
const own = (name: string, spec: string) => `
@score({ summary: "${name}" })
export class ${name} extends Score<PostgreSQL, ${spec}, PostgresEndpoint> {
  async interpret(topology: PostgreSQL, _: ${spec}) { return topology.ensurePostgres({ name: "x", version: 1 }); }
  /** It answers. */
  @smoke()
  async w(o: PostgresEndpoint, probe: Probe) { await probe.tcp(o.host, o.port); }
}
`;

const forms: Readonly<Record<string, string>> = {
  "marks under computed names": [
    `const MARK = { summary: "m" } as const;\n`,
    server("A", `/** A. */\n@smoke({ ["within"]: "5s" })\n${answers}`),
    server("B", "", `@score({ ["summary"]: "b" })`),
    server("C", "", "@score({ ...MARK })"),
    server("D", `static readonly harmony = { summary: "d", smoke: { ["w"]: {} } };\n/** D. */\n${answers}`, ""), // prettier-ignore
  ].join(""),
  "doc comments with more stars": server("A", `/*** A. */\n@smoke()\n${answers}`),
  "types made of themselves": `
type Tree = { readonly kids: readonly Tree[] };
type Json = string | readonly Json[] | { readonly [name: string]: Json };
interface JsonSpec { readonly tree: Tree; readonly json: Json }
type Round = Trip;
type Trip = Round;
interface Above extends Below { readonly a: string }
interface Below extends Above { readonly b: string }
${own("TreeScore", "JsonSpec")}${own("RoundScore", "Round")}${own("BelowScore", "Below")}`,
  "optional fields of what may be nothing": `
type Any = unknown;
interface ThinSpec { readonly a?: unknown; readonly b?: null; readonly c?: undefined; readonly d?: Any; readonly e?: string }
${own("ThinScore", "ThinSpec")}`,
};

test.each(Object.entries(forms))("%s", async (_, before) => {
  expect(await differences(shopOf(twoParts, before))).toEqual([]);
});

test("a package that reaches its own files by its name", async () => {
  const files = shopOf(twoParts);
  const app = files["deploy/shop.app.ts"]!.replace("./place.ts", "self-named/place");
  const manifest = { name: "self-named", type: "module", exports: { "./*": "./deploy/*.ts" } };
  using author = new Author({
    ...files,
    "deploy/shop.app.ts": app,
    "package.json": JSON.stringify(manifest),
  });
  author.remove("deploy/package.json");
  expect(await differencesIn(author, files)).toEqual([]);
});

test("an app without a name", async () => {
  const files = shopOf(twoParts);
  const app = files["deploy/shop.app.ts"]!.replace("export class Shop", "export default class");
  expect(await differences({ ...files, "deploy/shop.app.ts": app })).toEqual([]);
});

test("a linked package that names harmony nowhere in its manifest", async () => {
  const { "deploy/place.ts": place = "", ...files } = shopOf(twoParts);
  const app = files["deploy/shop.app.ts"]!.replaceAll("PaperTopology", "NearTopology");
  using author = new Author({
    ...files,
    "deploy/shop.app.ts": app.replace("./place.ts", "./near.ts"),
    "deploy/near.ts": `import { PaperTopology } from "linked-places";\nexport class NearTopology extends PaperTopology {}\nexport class FarTopology extends PaperTopology {}\n`,
    "deploy/tsconfig.json": JSON.stringify(tsconfig),
    "places/index.ts": place,
    "places/package.json": JSON.stringify({ name: "linked-places", exports: "./index.ts" }),
  });
  author.link("places", "node_modules/linked-places");
  expect(await differencesIn(author, files, "deploy")).toEqual([]);
});

type Files = Readonly<Record<string, string>>;

async function differences(files: Files): Promise<readonly string[]> {
  using author = new Author(files);
  return await differencesIn(author, files);
}

async function differencesIn(
  author: Author,
  files: Files,
  folder = ".",
): Promise<readonly string[]> {
  const project = projectIn(join(author.folder, folder));
  const [reference, ours] = [read(project), await analyse(project)];
  if (reference.kind === "unreadable" || ours.kind === "unreadable")
    throw new TypeError(JSON.stringify([reference, ours]));
  return disagreements(reference.model, ours.model, files);
}
