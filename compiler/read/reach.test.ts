/** Dependencies that lead to harmony through installed packages. */
import { expect, test } from "vitest";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";

const manifest = (name: string, ...dependencies: readonly string[]) =>
  JSON.stringify({
    name,
    type: "module",
    dependencies: Object.fromEntries(dependencies.map((each) => [each, "1.0.0"])),
  });

const root = JSON.stringify({ name: "shop", type: "module", workspaces: ["app", "deploy"] });

test("the shortest way is told, around rings and what is not installed", async () => {
  using author = new Author({ ...shopOf(twoParts), "package.json": root });
  author.write("app/package.json", manifest("shop-app", "plain", "outer", "absent"));
  author.write("node_modules/plain/package.json", manifest("plain", "ring"));
  author.write("node_modules/ring/package.json", manifest("ring", "plain"));
  author.write("node_modules/outer/package.json", manifest("outer", "long", "inner"));
  author.write("node_modules/long/package.json", manifest("long", "inner"));
  author.write("app/node_modules/inner/package.json", manifest("inner"));
  author.write("node_modules/inner/package.json", manifest("inner", "@harmony/runtime"));
  const { exitCode, stderr } = await author.gen("check");
  expect(exitCode).toBe(1);
  expect(stderr.match(/error\[\w+\].*/g)).toEqual([
    "error[H0507]: `shop-app` depends on `@harmony/runtime` by way of `outer`",
  ]);
  expect(stderr).toContain("--> app/package.json:1:68");
  expect(stderr).toContain("needs `inner`, which needs `@harmony/runtime`");
});

test("a dependency that comes later is noticed", async () => {
  using author = new Author({ ...shopOf(twoParts), "package.json": root });
  author.write("app/package.json", manifest("shop-app"));
  expect((await author.gen("--no-bundle")).exitCode).toBe(0);
  author.write("node_modules/outer/package.json", manifest("outer", "@harmony/runtime"));
  author.write("app/package.json", manifest("shop-app", "outer"));
  expect((await author.gen("--no-bundle")).stderr).toContain("error[H0507]");
});
