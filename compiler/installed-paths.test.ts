/** What is generated is the same wherever a linked package lies. */
import { expect, test } from "vitest";
import { Author } from "./testing/author.ts";
import { shopOf, twoParts } from "./testing/shop.ts";

test("paths of linked packages are those of node_modules", async () => {
  using author = new Author(shopOf(twoParts));
  expect(await author.gen("--no-bundle")).toMatchObject({ exitCode: 0 });
  const graph = author.read("generated/shop/shop.graph.json");
  expect(graph).toContain('"node_modules/@harmony/deploy/postgres/score.ts#PostgresScore"');
  for (const name of author.list("generated/shop"))
    expect(author.read(`generated/shop/${name}`), name).not.toContain("../../../");
  expect(await author.typeCheck()).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});
