/** Syntax: the nodes of one source file, found by where they stand. */
import type { Span } from "@harmony/runtime/diagnostic";
import { parseSync } from "oxc-parser";

/** A node of ESTree, or of its extension for types. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

type Test = (node: SyntaxNode, parent: SyntaxNode | undefined) => boolean;

export class Syntax {
  readonly text: string;
  readonly #program: SyntaxNode;
  readonly #lines: readonly number[];

  constructor(file: string, text: string) {
    this.text = text;
    this.#program = parseSync(file, text).program as unknown as SyntaxNode;
    this.#lines = [0, ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(endOf)];
  }

  /** Where a span begins; `undefined` when the text has no such place. */
  offsetOf({ line, column }: Span): number | undefined {
    const start = this.#lines[line - 1];
    const end = this.#lines[line] ?? this.text.length + 1;
    return start === undefined || start + column > end ? undefined : start + column - 1;
  }

  /** The first node, outer ones before inner ones, that passes. */
  find(test: Test): SyntaxNode | undefined {
    return firstIn(this.#program, undefined, test);
  }

  /** The nodes that `node` stands in, outermost first. */
  around(node: SyntaxNode): readonly SyntaxNode[] {
    return pathTo(this.#program, node) ?? [];
  }

  textOf({ start, end }: SyntaxNode): string {
    return this.text.slice(start, end);
  }

  /** The white space that the line of `offset` begins with. */
  indentAt(offset: number): string {
    const start = this.#lines.findLast((each) => each <= offset) ?? 0;
    return /^[ \t]*/.exec(this.text.slice(start))![0];
  }

  get statements(): readonly SyntaxNode[] {
    return nodesOf(this.#program["body"]);
  }
}

/** The nodes in a field of a node. */
export function nodesOf(value: unknown): readonly SyntaxNode[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}

/** The node in a field of a node. */
export function nodeOf(value: unknown): SyntaxNode | undefined {
  return isNode(value) ? value : undefined;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

function firstIn(
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  test: Test,
): SyntaxNode | undefined {
  if (test(node, parent)) return node;
  for (const value of Object.values(node)) {
    for (const child of nodesOf(value)) {
      const found = firstIn(child, node, test);
      if (found) return found;
    }
  }
  return undefined;
}

function pathTo(from: SyntaxNode, to: SyntaxNode): readonly SyntaxNode[] | undefined {
  if (from === to) return [];
  if (from.start > to.start || from.end < to.end) return undefined;
  for (const child of Object.values(from).flatMap(nodesOf)) {
    const path = pathTo(child, to);
    if (path) return [from, ...path];
  }
  return undefined;
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
