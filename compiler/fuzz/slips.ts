/** Slips: what goes wrong while one types; each changes a text in one place. */
import ts from "typescript";
import type { Random } from "./random.ts";

export interface Slip {
  readonly name: string;
  readonly text: string;
}

interface Token {
  readonly start: number;
  readonly end: number;
}

type Slipping = (text: string, tokens: readonly Token[], random: Random) => string;

const SLIPS: Readonly<Record<string, Slipping>> = {
  "cut off": (text, tokens, random) => text.slice(0, random.of(tokens).start),
  "a token is missing": (text, tokens, random) => replaced(text, random.of(tokens), ""),
  "a token is doubled": (text, tokens, random) => {
    const token = random.of(tokens);
    return replaced(text, token, `${textOf(text, token)} ${textOf(text, token)}`);
  },
  "two tokens are swapped": (text, tokens, random) => {
    const at = random.below(tokens.length - 1);
    const [one, other] = [tokens[at]!, tokens[at + 1]!];
    const between = text.slice(one.end, other.start);
    const swapped = textOf(text, other) + between + textOf(text, one);
    return text.slice(0, one.start) + swapped + text.slice(other.end);
  },
  "a token stands for another": (text, tokens, random) =>
    replaced(text, random.of(tokens), textOf(text, random.of(tokens))),
  "a line is missing": (text, _, random) => {
    const lines = text.split("\n");
    return lines.toSpliced(random.below(lines.length), 1).join("\n");
  },
  "a line is doubled": (text, _, random) => {
    const lines = text.split("\n");
    const at = random.below(lines.length);
    return lines.toSpliced(at, 0, lines[at]!).join("\n");
  },
};

/** `text` after a slip; the text itself where the slip changed nothing. */
export function slipped(text: string, random: Random): Slip {
  const name = random.of(Object.keys(SLIPS));
  const tokens = tokensOf(text);
  return { name, text: tokens.length < 2 ? text : SLIPS[name]!(text, tokens, random) };
}

/** Whether the parser of TypeScript complains about `text`. */
export function isBroken(text: string): boolean {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.ES2023);
  // What the parser found is kept on the file, though its type does not say so.
  const { parseDiagnostics } = source as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  return parseDiagnostics.length > 0;
}

function tokensOf(text: string): readonly Token[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, true, ts.LanguageVariant.Standard, text);
  const tokens: Token[] = [];
  while (scanner.scan() !== ts.SyntaxKind.EndOfFileToken)
    tokens.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd() });
  return tokens;
}

function replaced(text: string, { start, end }: Token, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function textOf(text: string, { start, end }: Token): string {
  return text.slice(start, end);
}
