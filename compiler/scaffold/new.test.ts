/** `harmony-gen new`: what it writes passes the check, compiles and runs; what can't be is refused. */
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { Author, type Answer } from "../testing/author.ts";

const generator = resolve(import.meta.dirname, "../bin/harmony-gen.mjs");
const settings = { tsconfig: "deploy/tsconfig.json", bundle: "deploy/dist" };
const project = {
  "package.json": JSON.stringify({ name: "mill", type: "module", harmony: settings }),
  "deploy/package.json": JSON.stringify({ name: "mill-deploy", type: "module" }),
};

const small = {
  ...project,
  "deploy/mill.score.ts": "export class MillScore extends Composite {}",
  "deploy/mill.app.ts": "export class Mill { readonly topologies = {}; }",
};

async function begun(): Promise<Author> {
  const author = new Author(project);
  await author.gen("init", "--no-ci");
  return author;
}

test("every kind, put together, passes the check, compiles, and is deployed", async () => {
  using author = await begun();
  author.write("deploy/index.ts", "/** The door. */\n");
  const asked = [
    "capability Queue",
    "score Letters --needs Queue --in MillScore",
    "score Page --in Mill",
    "topology Rack --in Mill --offers HttpHosting Queue PostgreSQL",
    "topology Shelf --offers Queue",
    "topology Edge",
    "score Orders --needs PostgreSQL --in Mill",
    "app FlourMill",
  ];
  for (const words of asked) {
    const answer = await author.gen("new", ...words.split(" "));
    expect(answer, `${words}: ${answer.stderr}`).toMatchObject({ exitCode: 0, stderr: "" });
  }
  const app = author.read("deploy/mill.app.ts");
  expect(app).toContain("{ local: LocalTopology, rack: RackTopology }");
  author.write("deploy/mill.app.ts", app.replace("local: LocalTopology, ", ""));
  expect(author.read("deploy/index.ts")).toContain('export * from "./letters.score.ts";');

  const generated = await author.gen();
  expect(generated, generated.stderr).toMatchObject({ exitCode: 0 });
  expect(await author.gen("check")).toMatchObject({ exitCode: 0 });
  const tsc = "node_modules/@typescript/native/bin/tsc";
  expect(await author.run([tsc, "-p", "deploy"])).toMatchObject({ exitCode: 0, stdout: "" });
  const prettier = "node_modules/prettier/bin/prettier.cjs";
  const files = ["--print-width", "100", "--check", "deploy/*.{ts,mjs}"];
  expect(await author.run([prettier, ...files])).toMatchObject({ exitCode: 0 });

  author.write(
    "deploy/mill.score.ts",
    author.read("deploy/mill.score.ts").replace(/.*Orders.*\n/g, ""),
  );
  await author.gen();
  const deployed = await harmony(author, "deploy");
  expect(deployed.exitCode, deployed.stdout + deployed.stderr).toBe(0);
  expect(deployed.stdout).toContain("promise kept: It is where it is said to be.");
  expect((await harmony(author, "deploy")).stdout).toContain("nothing to do");
  expect((await harmony(author, "destroy")).stdout).toContain("removed mill from rack");
}, 180_000);

test.for<[string, string, RegExp]>([
  ["scroe Orders", "H0608", /did you mean `score`/],
  ["score orders", "H0625", /did you mean `Orders`/],
  ["app flour-mill", "H0625", /did you mean `FlourMill`/],
  ["app Promise", "H0625", /means something else/],
  ["app HttpServer", "H0625", /`HttpServerScore` means something else/],
  ["topology Local", "H0625", /`LocalTopology` means something else/],
  ["capability Score", "H0625", /means something else/],
  ["app Mill", "H0625", /--> deploy\/mill\.app\.ts:\d+:14/],
  ["score Orders --needs PostgresSQL", "H0626", /did you mean `PostgreSQL`/],
  ["topology Rack --offers Queue", "H0626", /harmony-gen new capability Queue/],
  ["score Orders --in MilScore", "H0627", /did you mean `MillScore`/],
  ["topology Rack --in MillScore", "H0627", /there are `Mill`/],
  ["score Orders --package shop-deploy", "H0624", /`mill-deploy` in deploy/],
  ["score Both --needs HttpHosting PostgreSQL", "H0608", /error/],
  ["score", "H0608", /missing required argument/],
])("new %s is refused with %s, and nothing is written", async ([words, code, help]) => {
  using author = new Author(small);
  const before = author.list("deploy");
  const answer = await author.gen("new", ...words.split(" "));
  expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
  expect(answer.stderr).toContain(`error[${code}]`);
  expect(answer.stderr).toMatch(help);
  expect(author.list("deploy")).toEqual(before);
});

test("it is put where the other Scores are, in the package one stands in", async () => {
  using author = new Author({
    ...project,
    "other/package.json": JSON.stringify({ name: "other-deploy" }),
    "deploy/src/mill.score.ts": "",
    "deploy/index.ts": "",
  });
  const ambiguous = await author.gen("new", "capability", "Queue");
  expect(ambiguous.stderr).toContain("error[H0624]: the project has 2 deploy packages");
  const inside = (words: string) => author.gen("new", ...words.split(" "), "--package", "deploy");
  await inside("capability Queue");
  await inside("score Letters --needs Queue");
  const there = `cd deploy && "${process.execPath}" "${generator}" new score Page`;
  expect(await author.run(["-c", there], "/bin/sh")).toMatchObject({ exitCode: 0 });
  expect(author.read("deploy/src/letters.score.ts")).toContain('from "./queue.capability.js"');
  expect(author.read("deploy/src/page.score.ts")).toContain('["node", "src/page.server.mjs"]');
  expect(author.read("deploy/index.ts")).toContain('from "./src/page.score.js"');
  expect(author.list("deploy/src")).toContain("page.server.mjs");
});

test("a file that is there already is not overwritten", async () => {
  using author = new Author({ ...project, "deploy/orders.score.ts": "// mine" });
  const answer = await author.gen("new", "score", "Orders", "--needs", "PostgreSQL");
  expect(answer.stderr).toContain("error[H0621]");
  expect(author.read("deploy/orders.score.ts")).toBe("// mine");
});

test("a project without a deploy package is told to begin one", async () => {
  using author = new Author({});
  author.remove("deploy/package.json");
  const answer = await author.gen("new", "score", "Orders");
  expect(answer.stderr).toMatch(/error\[H0624\].*harmony-gen init/s);
});

function harmony(author: Author, verb: string): Promise<Answer> {
  return author.run(["deploy/dist/harmony-mill", verb, "rack", "--state-dir", ".state"]);
}
