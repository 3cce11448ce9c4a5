/** `docs/commands.md` and every shell fence name only commands that there are. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { formats, graphFormats } from "../compiler/cli/format.ts";
import { commands, globalOptions } from "../runtime/cli/commands.ts";
import { named, root, tableUnder } from "./law/document.ts";
import { type Fence, fences } from "./law/fence.ts";

const page = "docs/commands.md";
const gen = join(root, "compiler/bin/harmony-gen.mjs");
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

  test("lists the options, with what they do", () => {
    const own = commands.flatMap(({ name, options = [] }) =>
      options.map(({ flags, summary }) => [flags, `of \`${name}\`: ${summary}`]),
    );
    const shared = globalOptions.map(({ flags, summary }) => [flags, summary]);
    const listed = tableUnder("Options", page);
    expect(listed.map(({ option, ...row }) => [named(option)[0], row["what it does"]])).toEqual([
      ...shared,
      ...own,
    ]);
  });

  test("lists the commands of harmony-gen", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [gen, "--help"]);
    const known = stdout.slice(stdout.indexOf("Commands:")).matchAll(/^ {2}(\w+)/gm);
    const listed = tableUnder("`harmony-gen`", page).map(({ command }) => named(command)[0]!);
    expect(listed.slice(1).map((line) => line.split(" ")[1])).toEqual(
      [...known].map((match) => match[1]),
    );
  });

  test("lists the options of harmony-gen init and new, with what they do", async () => {
    const all = await Promise.all(["init", "new"].map(optionsOf));
    const listed = tableUnder("Beginning", page);
    expect(listed.map(({ option, ...row }) => [named(option)[0], row["what it does"]])).toEqual(
      all.flat(),
    );
  });

  test("lists the formats of harmony-gen", () => {
    const listed = tableUnder("Formats of findings", page).map(({ format }) => wordOf(format));
    expect(listed).toEqual(formats);
  });

  test("lists the formats of drawings", () => {
    const listed = tableUnder("Pictures", page).map(({ format }) => wordOf(format));
    expect(listed).toEqual(graphFormats);
  });

  test("lists every type of event of watching", () => {
    const source = readFileSync(resolve(root, "compiler/watch/event.ts"), "utf8");
    const types = [...source.matchAll(/readonly type: "([a-z-]+)"/g)].map((match) => match[1]!);
    const listed = tableUnder("Watching", page).map((row) => wordOf(row["type"]));
    // Findings are told on lines of their own, and belong to the run that is finished.
    expect(listed.toSorted()).toEqual([...types, "finding"].toSorted());
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

/** The options that are a command's own, as its completion tells them. */
async function optionsOf(command: string): Promise<readonly (readonly [string, string])[]> {
  const words = ["__complete", "--", command, "--"];
  const { stdout } = await promisify(execFile)(process.execPath, [gen, ...words]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"))
    .filter(([name]) => !["--format", "--project", "--verbose"].includes(name!))
    .map(([name = "", what = ""]) => [name, `of \`${command}\`: ${what}`] as const);
}

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
  if (program === "vitest") return first === "run";
  if (program === "harmony-gen")
    return [
      "",
      "--watch",
      "check",
      "completion",
      "explain",
      "graph",
      "init",
      "lsp",
      "manifest",
      "new",
    ].includes(first);
  return program.startsWith("harmony-") && commands.some(({ name }) => name === first);
}

function isNpm(command: string): boolean {
  return ["ci", "install"].includes(command) || scripts.includes(command);
}
