/** The one-file command: it means the same wherever it is put, and tells an old Node what it needs. */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";

let author: Author;
beforeAll(async () => {
  author = new Author(shopOf(twoParts));
  expect(await author.gen()).toMatchObject({ exitCode: 0, stderr: "" });
});
afterAll(() => author[Symbol.dispose]());

test("it is executable, and found by npx", async () => {
  expect(statSync(join(author.folder, "dist/harmony-shop")).mode & 0o777).toBe(0o755);
  expect(lstatSync(join(author.folder, "node_modules/.bin/harmony-shop")).isSymbolicLink()).toBe(
    true,
  );
  const answer = await author.run(["node_modules/.bin/harmony-shop", "topologies"]);
  expect(answer).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining("a sheet of paper"),
  });
});

describe.for([
  ["module", '{ "type": "module" }'],
  ["commonjs", '{ "type": "commonjs" }'],
  ["no type", "{}"],
])("in a package of %s", ([type, manifest]) => {
  test("it runs, eager and lazy code alike", async () => {
    const folder = `elsewhere-${type!.replace(" ", "-")}`;
    author.write(`${folder}/package.json`, manifest!);
    const command = join(author.folder, folder, "harmony-shop");
    copyFileSync(join(author.folder, "dist/harmony-shop"), command);
    const graph = await author.run([command, "graph"]);
    expect(graph).toMatchObject({ exitCode: 0, stderr: "" });
    expect(graph.stdout).toContain("PostgresScore");
  });
});

test("it holds no path of the machine that made it", () => {
  expect(author.read("dist/harmony-shop")).not.toContain(author.folder);
});

test("the same code is not written again", async () => {
  const before = statSync(join(author.folder, "dist/harmony-shop"));
  const answer = await author.gen("--no-cache");
  const after = statSync(join(author.folder, "dist/harmony-shop"));
  expect(answer.stdout).toBe("nothing to do: everything is as generated\n");
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

const oldNode = ["/usr/bin/node", "/usr/local/bin/node"].find(isOld);

test.skipIf(oldNode === undefined)(
  "an old Node says what it needs, without a stack trace",
  async () => {
    const answer = await author.run(["dist/harmony-shop", "topologies"], oldNode);
    expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
    expect(answer.stderr).toMatch(
      /^harmony-shop needs Node 24 or newer; this is v\d+\.\d+\.\d+ \(\S+\)\.\n.*npx harmony-shop\n$/,
    );
  },
);

function isOld(node: string): boolean {
  if (!existsSync(node)) return false;
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout;
  return Number(/^v(\d+)/.exec(version)?.[1]) < 24;
}
