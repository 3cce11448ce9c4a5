/** The command line of harmony-gen, run as its author runs it: exit codes, and words instead of stack traces. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";

const shop = shopOf(twoParts);

test("generate, check, change, check, generate, remove", async () => {
  using author = new Author(shop);
  expect(await author.gen("--no-bundle")).toMatchObject({ exitCode: 0, stderr: "" });
  expect(author.list("generated/shop")).toContain("shop.smoke-test.ts");
  expect((await author.gen("check")).exitCode).toBe(0);

  author.write(
    "deploy/shop.score.ts",
    author.read("deploy/shop.score.ts").replace("It answers", "It is there"),
  );
  const stale = await author.gen("check");
  expect(stale.exitCode).toBe(1);
  expect(stale.stderr).toContain(
    "error[H0606]: the generated file `generated/shop/shop.smoke-test.ts` is out of date",
  );
  expect((await author.gen("check")).exitCode).toBe(1);

  const again = await author.gen("--no-bundle");
  expect(again.stdout).toContain("wrote generated/shop/shop.smoke-test.ts");
  expect(again.stdout).not.toContain("postgres");
  expect(author.read("generated/shop/shop.smoke-test.ts")).toContain("It is there.");
});

test("a word too many is told as that, not as a command that is not there", async () => {
  using author = new Author(shop);
  const answer = await author.gen("check", "shop");
  expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
  expect(answer.stderr).toContain("error[H0608]: this word is one too many");
  const mistyped = await author.gen("chekc");
  expect(mistyped.stderr).toContain("error[H0608]: this word is not a command of harmony-gen");
});

test("an app that lost its mark is missed, not passed over in silence", async () => {
  using author = new Author(shop);
  await author.gen("--no-bundle");
  author.write(
    "deploy/shop.app.ts",
    author.read("deploy/shop.app.ts").replace(/^@app\(.*\)$/m, ""),
  );
  const answer = await author.gen("--no-bundle");
  expect(answer.stdout).toContain("ready: no class is marked `@app`");
});

test("a finding is located in the author's source, and nothing is written", async () => {
  using author = new Author(shop);
  author.write(
    "deploy/place.ts",
    author
      .read("deploy/place.ts")
      .replace("Topology<PostgreSQL & HttpHosting>", "Topology<HttpHosting>")
      .replace("implements PostgreSQL, ", "implements "),
  );
  const answer = await author.gen();
  expect(answer.exitCode).toBe(1);
  expect(answer.stderr).toContain(
    "error[H0101]: `PostgresScore` needs `PostgreSQL`, which `PaperTopology` does not offer",
  );
  expect(answer.stderr).toMatch(/--> deploy\/shop\.score\.ts:\d+:17/);
  expect(() => author.list("generated")).toThrow("ENOENT");
  const json = await author.gen("check", "--format", "json");
  expect(json).toMatchObject({ exitCode: 1, stderr: "" });
  expect(JSON.parse(json.stdout)).toMatchObject({ code: "H0101" });
  expect((await author.gen("check", "--format=github")).stdout).toMatch(
    /^::error file=deploy\/shop\.score\.ts,line=/,
  );
});

test.for<[string, (author: Author) => void, string, string]>([
  [
    "a broken tsconfig",
    (author) => author.write("tsconfig.json", '{ "compilerOptions": { '),
    "H0603",
    "tsconfig.json",
  ],
  [
    "a tsconfig that extends nothing",
    (author) => author.write("tsconfig.json", '{ "extends": "./none.json" }'),
    "H0603",
    "tsconfig.json",
  ],
  [
    "no tsconfig",
    (author) => rmSync(join(author.folder, "tsconfig.json")),
    "H0603",
    "tsconfig.json",
  ],
  [
    "a syntax error",
    (author) => author.write("deploy/shop.score.ts", `${shop["deploy/shop.score.ts"]}\n}}`),
    "H0604",
    "deploy/shop.score.ts",
  ],
  [
    "an import that leads nowhere",
    (author) =>
      author.write(
        "deploy/shop.app.ts",
        shop["deploy/shop.app.ts"]!.replace("./place.ts", "./nowhere.ts"),
      ),
    "H0605",
    "deploy/shop.app.ts",
  ],
  [
    "a source that is not there",
    (author) =>
      author.write("tsconfig.json", '{ "files": ["deploy/shop.app.ts", "deploy/lost.ts"] }'),
    "H0611",
    "deploy/lost.ts",
  ],
  [
    "a foreign file in the way",
    (author) => author.write("generated/shop/harmony-shop.ts", "mine"),
    "H0607",
    "generated/shop/harmony-shop.ts",
  ],
])("%s is told with its place", async ([, spoil, code, place]) => {
  using author = new Author(shop);
  spoil(author);
  const answer = await author.gen("--project", author.folder, "--no-bundle");
  expect(answer).toMatchObject({ exitCode: 1, stdout: "" });
  expect(answer.stderr).toContain(`error[${code}]`);
  expect(answer.stderr).toContain(`--> ${place}`);
  expect(answer.stderr).not.toMatch(/^\s+at /m);
});

test("a folder that can not be written is told, and nothing is half-written", async () => {
  using author = new Author(shop);
  author.write("generated", "a file where a folder is needed");
  const answer = await author.gen("--no-bundle");
  expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
  expect(answer.stderr).toContain("error[H0612]");
  expect(answer.stderr).not.toMatch(/^\s+at /m);
  expect(author.read("generated")).toBe("a file where a folder is needed");
});

test.for<[readonly string[], string]>([
  [["chekc"], "did you mean `check`?"],
  [["--formt", "json"], "did you mean `--format`?"],
  [["--format", "xml"], "the formats are `pretty`, `json`, `github`, `sarif`"],
  [["explain", "H0100"], "did you mean `H0101`?"],
  [["explain"], "missing required argument"],
  [["check", "extra"], "error[H0608]"],
  [["--project", "/nowhere/at/all"], "there is no project here"],
])("%s is refused with help", async ([args, words]) => {
  using author = new Author({});
  const answer = await author.gen(...args);
  expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
  expect(answer.stderr).toContain(words);
  expect(answer.stderr).not.toMatch(/^\s+at /m);
});

test("help, a page, and the graph go to the standard output", async () => {
  using author = new Author(shop);
  expect((await author.gen("--help")).stdout).toContain("Usage: harmony-gen");
  expect((await author.gen("explain", "h0101")).stdout).toMatch(/^# H0101: /);
  expect((await author.gen("graph", "shop")).stdout).toBe(`shop: Sells things
score  ShopScore  needs HttpHosting & PostgreSQL
  db  PostgresScore  needs PostgreSQL
  web  HttpServerScore  needs HttpHosting  after db
topologies: paper
`);
  const data = await author.gen("graph", "--format", "json");
  expect(JSON.parse(data.stdout)).toMatchObject({ name: "shop", format: 1 });
});
