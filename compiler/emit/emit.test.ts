/** What is emitted: the committed code of the examples, and the same bytes whatever the order of files. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { prove } from "../compile.ts";
import { projectIn } from "../project.ts";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";
import { kebab, namesOf } from "./names.ts";

test("the committed code of the examples is what is emitted", async () => {
  const proven = await prove(projectIn(resolve(import.meta.dirname, "../..")));
  expect(proven.diagnostics).toEqual([]);
  expect(proven.outputs.length).toBeGreaterThan(10);
  expect(proven.differences).toEqual({ added: [], changed: [], removed: [], foreign: [] });
});

test("the same sources give the same bytes, whatever their order", async () => {
  const files = shopOf(twoParts);
  const listed = Object.keys(files);
  const texts = await Promise.all(
    [listed, listed.toReversed()].map(async (order) => {
      using author = new Author(files);
      const tsconfig: { compilerOptions: object } = JSON.parse(author.read("tsconfig.json"));
      author.write("tsconfig.json", JSON.stringify({ ...tsconfig, files: order }));
      const { differences } = await prove(projectIn(author.folder));
      return differences.added;
    }),
  );
  expect(texts[0]).toHaveLength(8);
  expect(texts[1]).toEqual(texts[0]);
});

test("nothing of the machine, and nothing an author wrote into a spec, is in the graph", async () => {
  using author = new Author(shopOf(twoParts.replace('"orders"', '"planted-marker"')));
  const { differences } = await prove(projectIn(author.folder));
  const graph = differences.added.find(({ path }) => path.endsWith("shop.graph.json"))!;
  expect(graph.text).not.toContain("planted-marker");
  expect(graph.text).not.toContain(author.folder);
});

test("classes of the same name are told apart in the files that mention both", async () => {
  const parts = `
  readonly one = Math.random() > 1 ? new Again({ name: "a", version: 18 }) : new PostgresScore({ name: "b", version: 18 });
  readonly other = Math.random() > 1 ? new Again({ name: "c", version: 18 }) : new score2({ name: "d", version: 18 });
`;
  const imports = `import { PostgresScore as Again, score as score2 } from "./again.ts";`;
  using author = new Author({
    ...shopOf(parts, imports),
    "deploy/again.ts": `
import { PostgresScore as Base } from "@harmony/deploy";
export class PostgresScore extends Base { static readonly harmony = { summary: "ends a comment: */" }; }
export class score extends Base { static readonly harmony = { summary: "two\\nlines" }; }
`,
  });
  expect(await author.gen("--no-bundle")).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await author.typeCheck()).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const generated = author.read("generated/shop/shop.interpret.ts");
  expect(generated).toContain("score.one instanceof PostgresScore2");
  expect(generated).toContain("score.other as score2");
});

test("two classes that would share a name are told apart by their packages", () => {
  const score = (id: string, name: string, packageName: string) =>
    ({ id, name, packageName }) as Parameters<typeof namesOf>[0][number];
  const names = namesOf([
    score("a#WebScore", "WebScore", "@harmony/deploy"),
    score("b#WebScore", "WebScore", "shop-deploy"),
    score("c#WebScore", "WebScore", "shop-deploy"),
    score("d#DbScore", "DbScore", "shop-deploy"),
  ]);
  expect([...names.values()].map(({ interpret }) => interpret)).toEqual([
    "webHarmonyDeployInterpret",
    "webShopDeployInterpret",
    "webShopDeploy2Interpret",
    "dbInterpret",
  ]);
});

test.for([
  ["HttpServer", "http-server"],
  ["HTTPServer", "http-server"],
  ["S3Bucket", "s3-bucket"],
  ["@harmony/deploy", "harmony-deploy"],
])("%s is %s in the name of a file", ([name, file]) => {
  expect(kebab(name!)).toBe(file);
});
