/** `harmony-gen init`, run as an author runs it, in projects of every kind. */
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeWhole } from "../disk.ts";
import type { Author } from "../testing/author.ts";
import { manifest, planned, projectOf } from "./testing/project.ts";

test("what it writes passes the check and compiles; the second time there is nothing to do", async () => {
  using author = projectOf({});
  const first = await author.gen("init");
  expect(first, first.stderr).toMatchObject({ exitCode: 0, stderr: "" });
  expect(first.stdout).toContain("npx harmony-shop deploy local");
  expect(author.read("deploy/shop.score.ts")).toContain(
    `process: { command: ["node", "src/server.cjs"], directory: ".." }`,
  );
  expect(await author.gen("check")).toMatchObject({ exitCode: 0 });
  const tsc = "node_modules/@typescript/native/bin/tsc";
  expect(await author.run([tsc, "-p", "deploy"])).toMatchObject({ exitCode: 0, stdout: "" });

  author.write("deploy/shop.score.ts", author.read("deploy/shop.score.ts").replace("30s", "10s"));
  await author.gen();
  const before = textsIn(author);
  expect(await author.gen("init")).toMatchObject({
    exitCode: 0,
    stdout: "nothing to do: everything is as generated\n",
  });
  expect(textsIn(author)).toEqual(before);
}, 120_000);

test("--dry-run shows every file, and writes none", async () => {
  using author = projectOf({});
  const before = textsIn(author);
  const { exitCode, stdout } = await author.gen("init", "--dry-run");
  expect(exitCode).toBe(0);
  for (const path of planned(author).keys()) expect(stdout).toContain(`${path}\n`);
  expect(stdout).toContain('  +     "harmony:gen": "harmony-gen",');
  expect(textsIn(author)).toEqual(before);
});

test("a run that was broken off anywhere is gone on with", () => {
  using whole = projectOf({});
  const steps = [...planned(whole)];
  for (const broken of steps.keys()) {
    using author = projectOf({});
    for (const [path, text] of steps.slice(0, broken)) writeWhole(join(author.folder, path), text);
    expect([...planned(author)]).toEqual(steps.slice(broken));
  }
});

describe("somebody else's file is never overwritten", () => {
  test.for<[string, Readonly<Record<string, string>>, string, RegExp]>([
    ["a folder", { "deploy/run.sh": "#!/bin/sh" }, "H0621", /--> deploy$/m],
    [
      "a package of another name",
      { "deploy/package.json": '{\n  "name": "deployer"\n}' },
      "H0621",
      /--> deploy\/package\.json:2:11/,
    ],
    ["a broken package.json", { "package.json": "{ name: 1 }" }, "H0622", /--> package\.json/],
  ])("%s", async ([, files, code, place]) => {
    using author = projectOf(files);
    const before = textsIn(author);
    const answer = await author.gen("init");
    expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
    expect(answer.stderr).toContain(`error[${code}]`);
    expect(answer.stderr).toMatch(place);
    expect(textsIn(author)).toEqual(before);
  });

  test("not even one with the name of ours", () => {
    using author = projectOf({
      "deploy/package.json": '{ "name": "shop-deploy" }',
      "deploy/shop.score.ts": "// mine",
      ".github/workflows/harmony.yml": "# mine",
    });
    const paths = [...planned(author).keys()];
    expect(paths).toContain("deploy/shop.app.ts");
    expect(paths).not.toContain("deploy/shop.score.ts");
    expect(paths).not.toContain(".github/workflows/harmony.yml");
  });

  test("scripts and settings that are there stay", () => {
    using author = projectOf({
      "package.json": manifest({ scripts: { "harmony:gen": "mine" }, harmony: {} }),
    });
    const json = JSON.parse(planned(author).get("package.json") ?? "{}");
    expect(json).toMatchObject({ harmony: {}, scripts: { "harmony:gen": "mine" } });
  });
});

test("a project with the name of a Score gets classes of other names", () => {
  using author = projectOf({ "package.json": '{ "name": "http-server" }' });
  expect(planned(author).get("deploy/http-server.score.ts")).toContain("class HttpServerAppScore ");
});

test("packages that can not be installed are told, and the next run goes on from there", async () => {
  using author = projectOf({ ".npmrc": "registry=http://127.0.0.1:1/\nfetch-retries=0\n" });
  const harmony = join(author.folder, "node_modules/@harmony");
  renameSync(harmony, `${harmony}-away`);
  const broken = await author.gen("init");
  expect(broken.exitCode).toBe(2);
  expect(broken.stderr).toMatch(/error\[H0623\].*`npm install` ended with 1/);
  expect(broken.stderr).not.toMatch(/^\s+at /m);
  renameSync(`${harmony}-away`, harmony);
  const healed = await author.gen("init");
  expect(healed, healed.stderr).toMatchObject({ exitCode: 0 });
  expect(healed.stdout).toContain("ready: harmony-shop");
}, 60_000);

test("the workflow proves the Scores, and the types of what they are given", () => {
  using author = projectOf({});
  const workflow = planned(author).get(".github/workflows/harmony.yml");
  expect(workflow).toContain(
    "npx harmony-gen check --format github\n      - run: npx tsc -p deploy\n",
  );
});

test("another CI is told its step, and gets no workflow", async () => {
  using author = projectOf({ ".gitlab-ci.yml": "test:" });
  expect(planned(author).has(".github/workflows/harmony.yml")).toBe(false);
  const { stdout } = await author.gen("init");
  expect(stdout).toContain("for .gitlab-ci.yml, a step with Node 24 that runs:\n  npm ci\n");
  expect(stdout).toContain("  npx harmony-gen check\n  npx tsc -p deploy\n");
});

function textsIn(author: Author): Readonly<Record<string, string>> {
  const entries = readdirSync(author.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const own = paths.map((path) => path.slice(author.folder.length + 1));
  return Object.fromEntries(
    own.filter((path) => !path.startsWith("node_modules")).map((path) => [path, author.read(path)]),
  );
}
