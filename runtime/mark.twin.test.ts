/** The two spellings of marks, with decorators and without, compile to the same code. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "../compiler/check/check.ts";
import { emit } from "../compiler/emit/emit.ts";
import { projectIn } from "../compiler/project.ts";
import { read } from "../compiler/read/read.ts";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "harmony-twin-"));
afterAll(() => rmSync(folder, { recursive: true }));

const preamble = `
import { HttpServerScore } from "@harmony/deploy";
import { app, type AppMarks, Composite, type Outputs, type Probe, score, type ScoreMarks, smoke } from "@harmony/runtime";
import { LocalTopology } from "@harmony/topologies";
`;
const parts = `readonly web = new HttpServerScore({ name: "web", process: { command: ["node", "a.mjs"] } });`;
const method = `async answers({ web }: Outputs<ShopScore>, probe: Probe) { await probe.http(web.url); }`;
const app = `readonly score = new ShopScore(); readonly topologies = { local: LocalTopology };`;

const decorated = `${preamble}
@score({ summary: "A shop" })
export class ShopScore extends Composite {
  ${parts}
  /** The shop answers. */
  @smoke({ within: "5s" })
  ${method}
}
@app({ name: "shop", summary: "Sells bread" })
export class Shop { ${app} }
`;

const plain = `${preamble}
export class ShopScore extends Composite {
  static readonly harmony = {
    summary: "A shop",
    smoke: { answers: { within: "5s" } },
  } satisfies ScoreMarks;
  ${parts}
  /** The shop answers. */
  ${method}
}
export class Shop {
  static readonly harmony = { name: "shop", summary: "Sells bread" } satisfies AppMarks;
  ${app}
}
`;

test("both spellings compile to the same code, places apart", () => {
  const generated = compiled(decorated);
  expect(generated.length).toBeGreaterThan(2);
  expect(generated.join()).toContain("The shop answers.");
  expect(compiled(plain)).toEqual(generated);
});

function compiled(source: string): readonly string[] {
  write("shop-deploy.ts", source);
  write("package.json", JSON.stringify({ name: "shop-deploy", type: "module" }));
  write("tsconfig.json", JSON.stringify({ extends: join(root, "tsconfig.base.json") }));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const answer = read(projectIn(folder));
  rmSync(join(folder, "node_modules"));
  if (answer.kind === "unreadable") expect.fail(JSON.stringify(answer.diagnostics));
  const verdict = check(answer.model);
  if (verdict.kind === "findings") expect.fail(JSON.stringify(verdict.diagnostics));
  return verdict.apps.flatMap((one) => emit(one, "generated")).map(({ text }) => placeless(text));
}

/** The marks stand on other lines. */
function placeless(text: string): string {
  return text.replace(/("?(?:line|column|length)"?): ?\d+/g, "$1: 0");
}

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}
