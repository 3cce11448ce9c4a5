/** Edits of syntax nodes. */
import type ts from "typescript";
import { type Edit, MARK } from "./mutant.ts";

/** Puts `text` in the place of `node`. */
export function replace(node: ts.Node, text: string): Edit {
  return { file: fileOf(node), start: node.getStart(), end: node.end, text };
}

/** Takes `node` away, with its doc comment. */
export function remove(node: ts.Node): Edit {
  return { file: fileOf(node), start: node.getFullStart(), end: node.end, text: "" };
}

export function before(node: ts.Node, text: string): Edit {
  return { file: fileOf(node), start: node.getStart(), end: node.getStart(), text };
}

export function after(node: ts.Node, text: string): Edit {
  return { file: fileOf(node), start: node.end, end: node.end, text };
}

/** Puts `text` at the end of the file that `node` is in. */
export function append(node: ts.Node, text: string): Edit {
  const { fileName, text: whole } = node.getSourceFile();
  return { file: fileName, start: whole.length, end: whole.length, text: `\n${text}\n` };
}

/** Marks the place that a finding has to name. */
export function mark(node: ts.Node): Edit {
  return before(node, MARK);
}

function fileOf(node: ts.Node): string {
  return node.getSourceFile().fileName;
}
