/** `harmony-gen init`, run as an author runs it, in projects of every kind. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeWhole } from "../disk.ts";
import { Author } from "../testing/author.ts";
import { usualChoices } from "./choices.ts";
import { hostOf } from "./host.ts";
import { plan } from "./plan.ts";

const request = { sample: false, ci: true, install: true, yes: true, dryRun: false };
const manifest = (more: object = {}) => JSON.stringify({ name: "@acme/shop", ...more });
const server = `require("node:http").createServer().listen(process.env.PORT)`;
const starts = { scripts: { start: "node src/server.cjs" } };

/** A project without anything of harmony in it. */
function projectOf(files: Readonly<Record<string, string>>): Author {
  const author = new Author({
    "package.json": manifest(starts),
    "src/server.cjs": server,
    ...files,
  });
  if (!("deploy/package.json" in files)) author.remove("deploy/package.json");
  return author;
}

function planned(author: Author, more: Partial<typeof request> = {}) {
  const host = hostOf(author.folder);
  const steps = plan(host, usualChoices(host, { ...request, ...more }));
  return new Map(steps.map(({ path, after }) => [path, after]));
}

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

test("started in the deploy package, it means the project", async () => {
  using author = projectOf({ "deploy/package.json": '{ "name": "shop-deploy" }' });
  expect(hostOf(join(author.folder, "deploy")).root).toBe(author.folder);
});

test("in a package of a repository, the workflow is left to the repository", () => {
  using author = projectOf({ ".git/HEAD": "", "packages/api/package.json": '{ "name": "api" }' });
  const host = hostOf(join(author.folder, "packages/api"));
  expect(host.ci).toEqual({ kind: "other", file: "../../.github/workflows" });
  const paths = plan(host, usualChoices(host, request)).map(({ path }) => path);
  expect(paths).toContain(".gitignore");
  expect(paths.filter((path) => path.startsWith(".github"))).toEqual([]);
});

test("a project with the name of a Score gets classes of other names", () => {
  using author = projectOf({ "package.json": '{ "name": "http-server" }' });
  expect(planned(author).get("deploy/http-server.score.ts")).toContain("class HttpServerAppScore ");
});

test("without a start script, it brings a small server", () => {
  using author = projectOf({ "package.json": manifest() });
  expect(planned(author).get("deploy/server.mjs")).toContain("process.env.PORT");
  expect(planned(author).get("deploy/shop.score.ts")).toContain(`command: ["node", "server.mjs"]`);
});

test.for<[string, string, RegExp]>([
  ["node --env-file=.env src/server.cjs", "a plain command", /\["node", "--env-file=.env", "src/],
  ["NODE_ENV=production node . && true", "a line for a shell", /\["npm", "run", "start"\]/],
])("the start script %j is %s", ([start, , command]) => {
  using author = projectOf({ "package.json": manifest({ scripts: { start } }) });
  expect(planned(author).get("deploy/shop.score.ts")).toMatch(command);
});

describe("the package manager", () => {
  test("can not be a yarn that keeps archives", async () => {
    using author = projectOf({ "yarn.lock": "__metadata:" });
    const answer = await author.gen("init");
    expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
    expect(answer.stderr).toContain("error[H0628]");
  });

  const lock = { "yarn.lock": "# yarn lockfile v1" };
  const linker = { ".yarnrc.yml": "nodeLinker: node-modules" };
  const berry = { "yarn.lock": "__metadata:\n  version: 8", ...linker };
  test.for<[string, Readonly<Record<string, string>>, string]>([
    ["npm, when nothing is said", {}, "npm ci"],
    ["npm, by its lock file", { "package-lock.json": "{}" }, "npm ci"],
    ["pnpm, by its lock file", { "pnpm-lock.yaml": "" }, "pnpm install --frozen-lockfile"],
    ["yarn 1, by its lock file", lock, "yarn install --frozen-lockfile"],
    ["yarn 4, by its lock file", berry, "yarn install --immutable"],
    [
      "the one that package.json names",
      { ...lock, "package.json": manifest({ packageManager: "pnpm@12.21.0" }) },
      "pnpm install --frozen-lockfile",
    ],
    [
      "yarn 4, by its name",
      { "package.json": manifest({ packageManager: "yarn@4.18.1" }), ...linker },
      "yarn install --immutable",
    ],
  ])("is %s", ([, files, install]) => {
    using author = projectOf(files);
    expect(planned(author).get(".github/workflows/harmony.yml")).toContain(`- run: ${install}\n`);
  });
});

describe("a project of workspaces gets one more", () => {
  const own = '"@harmony/runtime": "0.1.0"';
  test("in package.json", () => {
    using author = projectOf({ "package.json": manifest({ workspaces: ["packages/*"] }) });
    const plan = planned(author);
    expect(JSON.parse(plan.get("package.json")!).workspaces).toEqual(["packages/*", "deploy"]);
    expect(plan.get("package.json")).not.toContain(own);
    expect(plan.get("deploy/package.json")).toContain(own);
  });

  test("in package.json of old yarns", () => {
    using author = projectOf({
      "package.json": manifest({ workspaces: { packages: ["packages/*"] } }),
    });
    const json = JSON.parse(planned(author).get("package.json")!);
    expect(json.workspaces).toEqual({ packages: ["packages/*", "deploy"] });
  });

  test("in pnpm-workspace.yaml, whose other lines stay", () => {
    const yaml = (member: string, build: string) =>
      `# ours\npackages:\n${member}  - 'packages/*'\nallowBuilds:\n${build}  sharp: true\n`;
    using author = projectOf({ "pnpm-workspace.yaml": yaml("", "") });
    const after = planned(author).get("pnpm-workspace.yaml");
    const builds = /^ {2}\S+: false\n/gm;
    expect(after?.match(builds)?.join("")).toContain("  esbuild: false\n");
    expect(after?.replace(builds, "")).toBe(yaml("  - deploy\n", ""));
  });

  test("unless a glob takes it in already", () => {
    using author = projectOf({ "package.json": manifest({ workspaces: ["*"] }) });
    expect(JSON.parse(planned(author).get("package.json")!).workspaces).toEqual(["*"]);
  });
});

test.for<[string, string, boolean]>([
  ['{ "compilerOptions": { "module": "nodenext" } }', "nodenext", false],
  ['{ "compilerOptions": { "module": "commonjs" } }', "commonjs", false],
  ['{ "compilerOptions": { "moduleResolution": "Bundler" } }', "bundler", true],
  ['{ "compilerOptions": { "module": "preserve" } }', "preserve", true],
  ['{ "extends": "./base.json" }', "what it extends", true],
])("modules are found as by %s: %s", ([tsconfig, , bundles]) => {
  using author = projectOf({
    "tsconfig.json": tsconfig,
    "base.json": '{ "compilerOptions": { "moduleResolution": "bundler" } }',
  });
  expect(planned(author).get("deploy/tsconfig.json")?.includes("bundler")).toBe(bundles);
});

test("a tsconfig that would take the deploy package in leaves it out, and keeps its comments", () => {
  const text = '{\n\t// ours\n\t"compilerOptions": { "outDir": "out" }\n}\n';
  using author = projectOf({ "tsconfig.json": text });
  const after = planned(author).get("tsconfig.json");
  expect(after).toContain("\t// ours\n");
  expect(after).toMatch(/\t"exclude": \[\s*"node_modules",\s*"out",\s*"deploy"\s*\]/);
  author.write("tsconfig.json", '{ "include": ["src"] }');
  expect(planned(author).has("tsconfig.json")).toBe(false);
});

test("another CI is told its step, and gets no workflow", async () => {
  using author = projectOf({ ".gitlab-ci.yml": "test:" });
  expect(planned(author).has(".github/workflows/harmony.yml")).toBe(false);
  const { stdout } = await author.gen("init");
  expect(stdout).toContain("for .gitlab-ci.yml, a step with Node 24 that runs:\n  npm ci\n");
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
