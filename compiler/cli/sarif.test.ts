/** What harmony-gen tells code scanners: one document, as the official schema of SARIF wants it. */
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { beforeAll, expect, test, type TestContext } from "vitest";
import { type Diagnostic, renderSarif } from "@harmony/runtime/diagnostic";
import { pages } from "../check/explain.ts";
import { Author } from "../testing/author.ts";
import { sarifSchema } from "../testing/sarif-schema.ts";
import { shopOf, twoParts } from "../testing/shop.ts";

const shop = shopOf(twoParts);
const official: { schema?: object | undefined } = {};

beforeAll(async () => {
  official.schema = await sarifSchema();
});

test("findings: their places, what belongs to them, and the page of each rule", async (context) => {
  using author = new Author(shop);
  author.write("deploy/place.ts", withoutPostgres(author.read("deploy/place.ts")));
  const { exitCode, stdout, stderr } = await author.gen("check", "--format", "sarif");
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  const [run] = JSON.parse(stdout).runs;
  const [result] = run.results;
  expect(result.message.text).toMatch(/^`PostgresScore` needs `PostgreSQL`.*\nnote: .+\nhelp: /);
  expect(result.locations).toMatchObject([placeIn("deploy/shop.score.ts", "needs `PostgreSQL`")]);
  expect(result.relatedLocations).toMatchObject([
    placeIn("deploy/place.ts", "offers `HttpHosting`"),
  ]);
  expect(run.tool.driver.rules[result.ruleIndex].help.markdown).toMatch(/^# H0101: /);
  accepted(stdout, context);
});

test("no findings: an empty document, and what was written is told beside it", async (context) => {
  using author = new Author(shop);
  const wrote = await author.gen("--no-bundle", "--format=sarif");
  expect(wrote).toMatchObject({ exitCode: 0 });
  expect(wrote.stderr).toContain("wrote generated/shop/harmony-shop.ts");
  const fresh = await author.gen("check", "--format=sarif");
  expect(fresh).toMatchObject({ exitCode: 0, stderr: "", stdout: wrote.stdout });
  expect(JSON.parse(fresh.stdout).runs[0].results).toEqual([]);
  accepted(fresh.stdout, context);
});

test("a wrong command line is a notification of the run", async (context) => {
  using author = new Author({});
  const { exitCode, stdout } = await author.gen("chekc", "--format", "sarif");
  expect(exitCode).toBe(2);
  const [run] = JSON.parse(stdout).runs;
  expect(run.results).toEqual([]);
  expect(run.invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolConfigurationNotifications: [{ descriptor: { id: "H0608" } }],
  });
  accepted(stdout, context);
});

test("every kind of place, and names that a URI can not hold", async (context) => {
  const all: Diagnostic = {
    code: "H0606",
    severity: "warning",
    message: "m",
    location: { kind: "file", path: "a b/ü%.json" },
    labels: [{ span: { file: "c#.ts", line: 1, column: 2, length: 3 }, text: "here" }],
    object: "o",
    log: ["\u001b[31mred"],
    state: "s",
  };
  const line: Diagnostic = { ...all, location: { kind: "file", path: "a", line: 1, column: 1 } };
  const nowhere: Diagnostic = { code: "H9999", severity: "error", message: "m" };
  const tool = { name: "harmony-gen", version: "0.0.0", pages: await pages() };
  const text = renderSarif([all, line, nowhere], tool);
  const uris = [...text.matchAll(/"uri": "(.*)"/g)].map((match) => match[1]);
  expect(uris).toEqual(["a%20b/%C3%BC%25.json", "c%23.ts", "a", "c%23.ts"]);
  expect(JSON.parse(text).runs[0].results[0].message.text).toBe("m\nobject: o\nlog: red\nstate: s");
  accepted(text, context);
});

test("the schema refuses what is no SARIF", (context) => {
  const broken = { version: "2.1.0", runs: [{ tool: { driver: {} }, results: [{}] }] };
  expect(objections(JSON.stringify(broken), context)).toEqual([
    "/runs/0/tool/driver must have required property 'name'",
    "/runs/0/results/0 must have required property 'message'",
  ]);
});

function accepted(text: string, context: TestContext): void {
  expect(objections(text, context)).toEqual([]);
}

function objections(text: string, { skip }: TestContext): readonly string[] {
  const { schema } = official;
  if (schema === undefined) return skip("the registry that has the schema is out of reach");
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.validate(schema, JSON.parse(text));
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function placeIn(uri: string, text: string): object {
  const artifactLocation = { uri, uriBaseId: "%SRCROOT%" };
  return { physicalLocation: { artifactLocation }, message: { text } };
}

function withoutPostgres(place: string): string {
  return place
    .replace("Topology<PostgreSQL & HttpHosting>", "Topology<HttpHosting>")
    .replace("implements PostgreSQL, ", "implements ");
}
