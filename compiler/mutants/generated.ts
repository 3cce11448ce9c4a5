/** Changes of generated code by hand, and what harmony-gen says of them. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import type { FixtureFile } from "../check/fixture.ts";
import { compare, staleOutput, write } from "../write.ts";
import { remove } from "./edit.ts";
import { all } from "./source.ts";

/** Generated code with a change by hand. */
export interface Tampered {
  readonly what: string;
  readonly path: string;
  readonly text: string;
}

/** A part, a smoke test or a topology dropped from what was generated, each alone. */
export function tampered(files: readonly FixtureFile[]): readonly Tampered[] {
  return files
    .filter(({ path }) => path.endsWith(".ts"))
    .flatMap(({ path, text }) => {
      const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
      return droppable(source).map(({ what, node }) => {
        const { start, end } = remove(node);
        const comma = text[end] === "," ? end + 1 : end;
        return { what, path, text: text.slice(0, start) + text.slice(comma) };
      });
    });
}

/** The codes and paths that harmony-gen reports for `files` after the change. */
export function findingsFor(files: readonly FixtureFile[], change: Tampered): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), "harmony-tampered-"));
  try {
    write(root, compare(root, "generated", files));
    write(root, compare(root, "generated", changed(files, change)));
    const found = staleOutput(compare(root, "generated", files));
    return found.map(({ code, location }) =>
      location?.kind === "file" ? `${code} ${location.path}` : code,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
}

function changed(files: readonly FixtureFile[], { path, text }: Tampered): readonly FixtureFile[] {
  return files.map((file) => (file.path === path ? { path, text } : file));
}

function droppable(source: ts.SourceFile): readonly { what: string; node: ts.Node }[] {
  const calls = all(source, ts.isCallExpression).flatMap((node) => {
    if (node.expression.getText() === "part") return { what: "a part is dropped", node };
    const entry = node.parent;
    return node.expression.getText() === "listed"
      ? { what: "a topology is dropped", node: entry }
      : [];
  });
  const tests = all(source, ts.isArrayLiteralExpression)
    .filter(
      ({ parent }) =>
        ts.isVariableDeclaration(parent) && parent.name.getText().endsWith("SmokeTests"),
    )
    .flatMap(({ elements }) => elements.map((node) => ({ what: "a smoke test is dropped", node })));
  return [...calls, ...tests];
}
