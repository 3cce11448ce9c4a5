/** `docs/commands.md` and every shell fence name only commands that there are. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { commands } from "../runtime/cli/commands.ts";
import { named, root, tableUnder } from "./law/document.ts";
import { type Fence, fences } from "./law/fence.ts";

const page = "docs/commands.md";
const scripts = Object.keys(
  (JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { scripts: object }).scripts,
);

describe("docs/commands.md", () => {
  test("lists the commands of every app, with what they do", () => {
    const listed = tableUnder("`harmony-<app>`", page);
    expect(listed.map(({ command, ...row }) => [wordOf(command), row["what it does"]])).toEqual(
      commands.map(({ name, summary }) => [name, summary]),
    );
  });

  test("lists every type of event", () => {
    const source = readFileSync(resolve(root, "runtime/event.ts"), "utf8");
    const types = [...source.matchAll(/readonly type: "([a-z-]+)"/g)].map((match) => match[1]);
    expect(tableUnder("Formats", page).map((row) => wordOf(row["type"]))).toEqual(types);
  });
});

test("README.md lists every script of the project", () => {
  const listed = tableUnder("Commands", "README.md").map(({ command }) => named(command)[0]!);
  expect(listed.map((line) => line.split(" ").at(-1)).toSorted()).toEqual(scripts.toSorted());
});

describe("shell fences", () => {
  test("run commands that there are", () => {
    const shell = fences().filter(({ language }) => language === "sh");
    expect(shell.length).toBeGreaterThan(0);
    expect(shell.flatMap(unknownLines)).toEqual([]);
  });
});

function wordOf(cell: string | undefined): string | undefined {
  return named(cell)[0]?.split(" ")[0];
}

function unknownLines({ page, line, text }: Fence): readonly string[] {
  return text.split("\n").flatMap((command, i) => {
    const steps = command.replace(/#.*/, "").split("&&");
    return steps.every(isKnown) ? [] : [`${page}:${line + 1 + i}: ${command}`];
  });
}

function isKnown(step: string): boolean {
  const [program = "", first = "", second = ""] = step.trim().replace(/^npx /, "").split(/\s+/);
  if (program === "") return true;
  if (program === "npm") {
    return first === "run" ? scripts.includes(second) : isNpm(first);
  }
  if (program === "harmony-gen") return ["", "check", "explain", "graph"].includes(first);
  return program.startsWith("harmony-") && commands.some(({ name }) => name === first);
}

function isNpm(command: string): boolean {
  return ["ci", "install"].includes(command) || scripts.includes(command);
}
