/** Scores of packages: compiled with a manifest, by a subpath, of a workspace, through `paths`, of a referenced project. */
import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Model, ScoreModel } from "../model/index.ts";
import { projectIn } from "../project.ts";
import { read } from "../read/read.ts";
import { Author } from "../testing/author.ts";
import { shopOf } from "../testing/shop.ts";
import { tableOf } from "../testing/table.ts";

const scores = `import { HttpServerScore, PostgresScore } from "@harmony/deploy";
import { Composite, type HttpEndpoint, type Probe, score, smoke } from "@harmony/runtime";

/** What a server needs. */
export interface ShopSpec {
  readonly name: string;
}

@score({ summary: "A server that is quick" })
export class QuickScore extends HttpServerScore {
  /** It answers at once. */
  @smoke({ within: "5s" })
  async answersAtOnce(out: HttpEndpoint, probe: Probe): Promise<void> {
    await probe.tcp(out.host, out.port);
  }

  /** Told of, and no smoke test. */
  async describe(out: HttpEndpoint, _: Probe): Promise<string> {
    return out.url;
  }
}

@score({ summary: "A server with its database" })
export class StoreScore extends Composite<ShopSpec> {
  readonly db = new PostgresScore({ name: this.spec.name, version: 18 });
  readonly server = new QuickScore({
    name: "store",
    process: { command: ["node"] },
    env: { URL: this.db.out.url },
  });
}
`;

const packageJson = JSON.stringify({
  name: "@acme/store-deploy",
  type: "module",
  exports: {
    ".": { types: "./dist/scores.d.ts", default: "./dist/scores.js" },
    "./quick": { types: "./dist/scores.d.ts", default: "./dist/scores.js" },
    "./harmony.manifest.json": "./told.json",
  },
});

const subclass = (name: string) => `import { PostgresScore } from "@harmony/deploy";
import { score } from "@harmony/runtime";

@score({ summary: "${name}" })
export class ${name} extends PostgresScore {}
`;

const members = `
  readonly store = new StoreScore({ name: "orders" });
  readonly quick = new QuickScore({ name: "quick", process: { command: ["node"] }, env: { URL: this.store.db.out.url } });
  readonly kit = new KitScore({ name: "kit", version: 18 });
  readonly pathed = new PathedScore({ name: "pathed", version: 18 });
  readonly aliased = new AliasedScore({ name: "aliased", version: 18 });
  readonly referenced = new ReferencedScore({ name: "referenced", version: 18 });
`;

const before = `
import { StoreScore } from "@acme/store-deploy";
import { QuickScore } from "@acme/store-deploy/quick";
import { KitScore } from "kit-deploy/databases/kit";
import { PathedScore } from "~/pathed";
import { AliasedScore } from "#aliased";
import { ReferencedScore } from "../library/referenced.ts";
`;

const options = {
  target: "es2023",
  module: "nodenext",
  lib: ["es2024", "esnext.disposable", "esnext.decorators"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
  customConditions: ["harmony-source"],
  allowImportingTsExtensions: true,
};
const emitting = { ...options, rewriteRelativeImportExtensions: true, outDir: "dist" };

const author = new Author({
  ...shopOf(members, before),
  "package.json": JSON.stringify({ name: "shop", type: "module", workspaces: ["deploy", "kit"] }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: { ...options, noEmit: true, paths: { "~/*": ["./inside/*.ts"] } },
    include: ["deploy", "kit", "inside", "generated"],
    references: [{ path: "./library" }],
  }),
  "deploy/package.json": JSON.stringify({
    name: "shop-deploy",
    type: "module",
    imports: { "#aliased": "./own/aliased.ts" },
  }),
  "deploy/own/aliased.ts": subclass("AliasedScore"),
  "inside/package.json": JSON.stringify({ name: "inside-deploy", type: "module" }),
  "inside/pathed.ts": subclass("PathedScore"),
  "kit/package.json": JSON.stringify({
    name: "kit-deploy",
    type: "module",
    exports: { "./databases/*": "./src/*.ts" },
  }),
  "kit/src/kit.ts": subclass("KitScore"),
  "library/package.json": JSON.stringify({ name: "library-deploy", type: "module" }),
  "library/tsconfig.json": JSON.stringify({
    compilerOptions: { ...emitting, composite: true },
  }),
  "library/referenced.ts": subclass("ReferencedScore"),
});
const acme = new Author({
  "package.json": packageJson,
  "scores.ts": scores,
  "tsconfig.json": JSON.stringify({
    compilerOptions: { ...emitting, rootDir: ".", declaration: true },
    include: ["scores.ts"],
  }),
});

beforeAll(async () => {
  author.link("kit", "node_modules/kit-deploy");
  expect(await acme.typeCheck()).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(await acme.gen("manifest")).toMatchObject({ stdout: "wrote told.json: 2 Scores\n" });
  install("told.json", "package.json", "dist");
});
afterAll(() => {
  author[Symbol.dispose]();
  acme[Symbol.dispose]();
});

test("Scores of packages are known by their types, wherever they come from", () => {
  const model = modelOf(author);
  expect(tableOf(model, (file) => file.startsWith("deploy/")))
    .toBe(`ShopScore needs HttpHosting & PostgreSQL
  store: StoreScore
  quick: QuickScore after store
  kit: KitScore
  pathed: PathedScore
  aliased: AliasedScore
  referenced: ReferencedScore
`);
  const files = [...model.scores.values()].map(({ name, file }) => [name, file]);
  expect(Object.fromEntries(files)).toMatchObject({
    KitScore: "kit/src/kit.ts",
    PathedScore: "inside/pathed.ts",
    AliasedScore: "deploy/own/aliased.ts",
    ReferencedScore: "library/referenced.ts",
    QuickScore: "node_modules/@acme/store-deploy/dist/scores.d.ts",
  });
});

test("what declarations lose is known from the manifest", () => {
  const told = toldOf(modelOf(author));
  expect(told).toEqual({
    QuickScore: {
      summary: "A server that is quick",
      tests: [
        ["acceptsConnections", "30s"],
        ["answersAtOnce", "5s"],
      ],
      after: [],
    },
    StoreScore: { summary: "A server with its database", tests: [], after: [[], ["db"]] },
  });
});

test("code is generated from it, its types are right, and it runs", async () => {
  expect(await author.gen()).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await author.typeCheck("library")).toMatchObject({ exitCode: 0, stdout: "" });
  expect(await author.typeCheck()).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const { stdout } = await author.run(["dist/harmony-shop", "graph"]);
  expect(stdout).toContain("A server with its database");
  expect(stdout).toContain("QuickScore");
});

test("a manifest is fresh until the package is built anew", async () => {
  expect(await acme.gen("manifest", "--check")).toMatchObject({ exitCode: 0 });
  acme.write("scores.ts", scores.replace("5s", "7s"));
  const stale = await acme.gen("manifest", "--check");
  expect(stale).toMatchObject({ exitCode: 1 });
  expect(stale.stderr).toContain("error[H0615]: `told.json` is not what `harmony-gen manifest`");
  acme.write(
    "scores.ts",
    `${scores}\n@score({ summary: "New" }) export class NewScore extends PostgresScore {}\n`,
  );
  expect((await acme.gen("manifest")).stderr).toContain("error[H0613]: `NewScore` is not declared");
});

const absent = {
  QuickScore: {
    summary: undefined,
    tests: [
      ["acceptsConnections", "30s"],
      ["answersAtOnce", "default"],
      ["describe", "default"],
    ],
    after: [],
  },
  StoreScore: { summary: undefined, tests: [], after: [[], []] },
};

test.each([
  ["of other declarations", (text: string) => text.replaceAll(/"sha256": "./g, '"sha256": "x')],
  ["of another format", (text: string) => text.replace('"format": 1', '"format": 2')],
  ["torn", (text: string) => text.slice(0, 300)],
  ["of another shape", (text: string) => text.replace('"smokeTests": [', '"smokeTests": [{},')],
])("a manifest %s is not believed, and types say the rest", (_, change) => {
  author.write("node_modules/@acme/store-deploy/told.json", change(acme.read("told.json")));
  expect(toldOf(modelOf(author))).toEqual(absent);
});

function install(...paths: readonly string[]): void {
  const folder = join(author.folder, "node_modules/@acme/store-deploy");
  mkdirSync(folder, { recursive: true });
  for (const path of paths)
    cpSync(join(acme.folder, path), join(folder, path), { recursive: true });
}

function modelOf(project: Author): Model {
  const result = read(projectIn(project.folder));
  if (result.kind === "read") return result.model;
  throw new TypeError(JSON.stringify(result.diagnostics));
}

function toldOf(model: Model) {
  const compiled = [...model.scores.values()].filter(({ packageName }) =>
    packageName.startsWith("@acme/"),
  );
  return Object.fromEntries(compiled.map((each) => [each.name, toldOfScore(each)]));
}

function toldOfScore({ mark, smokeTests, parts }: ScoreModel) {
  return {
    summary: mark.summary?.kind === "text" ? mark.summary.value : undefined,
    tests: smokeTests.map(({ name, within }) => [
      name,
      within.kind === "read" ? within.text : within.kind,
    ]),
    after: parts.map(({ after }) => after),
  };
}
