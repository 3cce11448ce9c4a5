/** What is planned for a project follows from what the project is. */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { usualChoices } from "./choices.ts";
import { hostOf } from "./host.ts";
import { plan } from "./plan.ts";
import { manifest, planned, projectOf, request } from "./testing/project.ts";

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
