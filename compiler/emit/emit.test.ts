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

test("two classes that would share a file are told apart by their packages", () => {
  const score = (id: string, name: string, packageName: string) =>
    ({ id, name, packageName }) as Parameters<typeof namesOf>[0][number];
  const names = namesOf([
    score("a#WebScore", "WebScore", "@harmony/deploy"),
    score("b#WebScore", "WebScore", "shop-deploy"),
    score("c#WebScore", "WebScore", "shop-deploy"),
    score("d#DbScore", "DbScore", "shop-deploy"),
  ]);
  expect([...names.values()].map(({ file }) => file)).toEqual([
    "web-harmony-deploy",
    "web-shop-deploy",
    "web-shop-deploy-2",
    "db",
  ]);
  expect([...names.values()][0]?.interpret).toBe("webHarmonyDeployInterpret");
});

test.for([
  ["HttpServer", "http-server"],
  ["HTTPServer", "http-server"],
  ["S3Bucket", "s3-bucket"],
  ["@harmony/deploy", "harmony-deploy"],
])("%s is %s in the name of a file", ([name, file]) => {
  expect(kebab(name!)).toBe(file);
});
