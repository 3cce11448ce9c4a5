/** The plug-in of `tspc`, in the builds an author runs: every kind fails on what harmony-gen finds, and passes without it. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { Author } from "./testing/author.ts";
import { shopOf, twoParts } from "./testing/shop.ts";

const modules = join(import.meta.dirname, "../node_modules");
const tspc = join(modules, "ts-patch/bin/tspc.js");
const shop = shopOf(twoParts);
const place = "deploy/place.ts";
const score = "deploy/shop.score.ts";
const timeout = 240_000;

const emitting = {
  noEmit: false,
  outDir: "out",
  rootDir: "/",
  incremental: true,
  tsBuildInfoFile: "out/info",
  rewriteRelativeImportExtensions: true,
};

/** Right for TypeScript; harmony wants a promise as well. */
const silent = `
@score({ summary: "A database" })
export class SilentScore extends Score<PostgreSQL, PostgresSpec, PostgresEndpoint> {
  interpret(topology: PostgreSQL, spec: PostgresSpec) {
    return topology.ensurePostgres(spec);
  }
}
`;
const lacksPostgres =
  /^deploy\/shop\.score\.ts\(\d+,17\): error TS900101: H0101: `PostgresScore` /m;
const lacksPromise = /^deploy\/shop\.score\.ts\(\d+,14\): error TS900301: H0301: `SilentScore` /m;

test.for<readonly [string, readonly string[], object]>([
  ["--noEmit", ["-p", ".", "--noEmit"], {}],
  ["--incremental", ["-p", ".", "--incremental"], emitting],
  ["-b", ["-b"], emitting],
])("tspc %s", { timeout }, async ([, args, options]) => {
  using author = authorWith(options, silent);
  const unproven = await author.run([tspc, ...args]);
  expect(unproven.stdout).toMatch(lacksPromise);
  expect(unproven.exitCode).toBeGreaterThan(0);
  // What was built of it is not taken for proven the next time.
  expect(await author.run([tspc, ...args])).toEqual(unproven);

  author.write(score, shop[score]!);
  withoutPostgres(author);
  const lacking = await author.run([tspc, ...args]);
  expect(lacking.stdout).toMatch(lacksPostgres);
  expect(lacking.stdout).toMatch(/^ {2}help: .*add it to `Topology<…>`/m);
  expect(lacking.stdout).toContain("error TS1238");
  expect(lacking.exitCode).toBeGreaterThan(0);

  author.write(place, shop[place]!);
  expect(await author.run([tspc, ...args])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

test("tspc --watch", { timeout }, async () => {
  using author = authorWith({});
  withoutPostgres(author);
  await using watch = watching(author);
  expect(await watch.round()).toMatch(lacksPostgres);
  author.write(place, shop[place]!);
  expect(await watch.round()).toContain("Found 0 errors");
  withoutPostgres(author);
  expect(await watch.round()).toMatch(lacksPostgres);
});

test(
  "what TypeScript can not know: told by tspc and harmony-gen, not by tsc",
  { timeout },
  async () => {
    using author = authorWith({}, silent);
    const alone = await Promise.all([
      author.run([join(modules, "typescript/bin/tsc"), "-p", "."]),
      author.typeCheck(),
    ]);
    expect(alone.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    const patched = await author.run([tspc, "-p", "."]);
    expect(patched.stdout).toMatch(lacksPromise);
    expect(patched.exitCode).toBe(2);
    const gen = await author.gen("check");
    expect(gen.stderr).toContain("error[H0301]: `SilentScore` has no smoke test");
    expect(gen.exitCode).toBe(1);
  },
);

test("the other places of a finding, and a finding in no source", { timeout }, async () => {
  using author = authorWith({});
  withoutPostgres(author);
  const pretty = await author.run([tspc, "-p", ".", "--pretty"]);
  expect(stripVTControlCharacters(pretty.stdout)).toMatch(
    /^ {2}deploy\/place\.ts:7:14\n.*\n.*~+\n +offers `HttpHosting`/m,
  );
  author.write("harmony.config.json", '{ "nonsense": "x" }');
  const refused = await author.run([tspc, "-p", "."]);
  expect(refused.stdout).toMatch(/error TS900602: H0602: .*`nonsense` is unknown/);
  expect(refused.exitCode).toBe(2);
});

function authorWith(options: object, before = ""): Author {
  const author = new Author(shopOf(twoParts, before));
  const plugins = [{ transform: "@harmony/compiler/transform", transformProgram: true }];
  const { compilerOptions } = JSON.parse(author.read("tsconfig.json"));
  const tsconfig = {
    compilerOptions: { ...compilerOptions, ...options, plugins },
    include: ["deploy"],
  };
  author.write("tsconfig.json", JSON.stringify(tsconfig));
  return author;
}

function withoutPostgres(author: Author): void {
  const text = author.read(place);
  const offers = text.replace("PostgreSQL & HttpHosting>", "HttpHosting>");
  author.write(place, offers.replace("implements PostgreSQL, ", "implements "));
}

/** `tspc --watch`: each round is what it says until it waits for changes. */
function watching({ folder }: Author) {
  const args = [tspc, "--watch", "--noEmit", "--preserveWatchOutput", "-p", "."];
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  const ended = new Promise((done) => child.once("close", done));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const round = async (): Promise<string> => {
    const said: string[] = [];
    for (let next = await lines.next(); !next.done; next = await lines.next()) {
      said.push(next.value);
      if (next.value.includes("Watching for file changes.")) break;
    }
    return said.join("\n");
  };
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { round, [Symbol.asyncDispose]: stop };
}
