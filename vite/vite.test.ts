/** The plug-in at work: vitest runs an author's Scores in a project outside this repository. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { Author, type Answer } from "../compiler/testing/author.ts";
import { hasDecorators } from "./decorators.ts";

const vitest = "node_modules/vitest/vitest.mjs";
const config = (plugins: string) => `import { defineConfig } from "vitest/config";
import { harmony } from ${JSON.stringify(join(import.meta.dirname, "index.ts"))};
const conditions = ["harmony-source", "node"];
export default defineConfig({
  plugins: [${plugins}],
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ["harmony-source"] } },
});
void harmony;
`;
const score = `import { type HttpEndpoint, type HttpHosting, type HttpServerSpec, type Probe, Score, score, smoke } from "@harmony/runtime";

@score({ summary: "A till" })
export class TillScore extends Score<HttpHosting, HttpServerSpec, HttpEndpoint> {
  interpret(topology: HttpHosting, spec: HttpServerSpec) {
    return topology.ensureHttpServer(spec);
  }

  /** It answers. */
  @smoke()
  async answers(till: HttpEndpoint, probe: Probe) {
    await probe.tcp(till.host, till.port);
  }
}

export function broken(): never {
  throw new RangeError("thrown on line 17");
}
`;
const tests = (body: string) => `import { expect, test } from "vitest";
import { broken, TillScore } from "./till.score.ts";

test("a till", () => {
  expect(new TillScore({ name: "till", process: { command: ["node"] } })).toBeInstanceOf(TillScore);
  ${body}
});
`;

test("Scores run in vitest, and a stack trace names the author's own line", async () => {
  using author = new Author({
    "vitest.config.ts": config("harmony()"),
    "deploy/till.score.ts": score,
    "deploy/till.test.ts": tests("broken();"),
  });
  const ended = await run(author);
  expect(ended.exitCode, ended.stdout).toBe(1);
  expect(ended.stderr).toContain("deploy/till.score.ts:17:9");
  author.write("deploy/till.test.ts", tests("expect(broken).toThrow(RangeError);"));
  expect(await run(author)).toMatchObject({ exitCode: 0 });
});

test("without it they do not", async () => {
  using author = new Author({
    "vitest.config.ts": config(""),
    "deploy/till.score.ts": score,
    "deploy/till.test.ts": tests(""),
  });
  const ended = await run(author);
  expect(ended.exitCode, "Vite lowers decorators by itself now").toBe(1);
  expect(ended.stderr).toContain("SyntaxError");
});

test("a project's own legacy decorators stay what they are", async () => {
  using author = new Author({
    "vitest.config.ts": config("harmony()"),
    "tsconfig.base.json": `{ // as old frameworks want it
      "compilerOptions": { "experimentalDecorators": true } }`,
    "src/tsconfig.json": `{ "extends": "../tsconfig.base.json" }`,
    "src/old.test.ts": `import { expect, test } from "vitest";
const calls: unknown[][] = [];
function old(...args: unknown[]) { calls.push(args); }
class Page { @old title() {} }
test("is called the old way", () => {
  expect(calls).toEqual([[Page.prototype, "title", expect.objectContaining({ writable: true })]]);
});
`,
  });
  expect(await run(author)).toMatchObject({ exitCode: 0 });
});

test.each([
  ["@score()\nexport class A {}", true],
  ["export default @score() class {}", true],
  ["class A { @smoke() b() {} }", true],
  ["const a = [@score() class {}]", true],
  ["class A {\n  static @smoke() b() {}\n}", true],
  ["/** @param a */", false],
  ["/**\n * Of the kind\n * @see b\n */", false],
  ["// see @score", false],
  ['import { score } from "@harmony/runtime";', false],
  ["const mail = `a@b.example`;", false],
])("%j has decorators: %j", (code, expected) => {
  expect(hasDecorators(code)).toBe(expected);
});

function run(author: Author): Promise<Answer> {
  return author.run([vitest, "run", "--no-color"]);
}
