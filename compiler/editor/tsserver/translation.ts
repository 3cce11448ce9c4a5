/** Says harmony's things in the words of TypeScript: offsets for places, numbers for codes. */
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type ts from "typescript";
import { placeAt, spanOf } from "../places.ts";
import { textOf } from "../words.ts";
import type { ShownFinding, ShownSheet } from "./message.ts";

/** TypeScript has numbers only; no code of its own has six digits. */
export function numberOf(code: string): number {
  return 900_000 + Number(code.slice(1));
}

export class Translation {
  readonly #info: ts.server.PluginCreateInfo;
  readonly #typescript: typeof ts;
  readonly #source: ts.SourceFile;
  readonly #root: string;

  /** Of the file `source` in a project of harmony at `root`. */
  constructor(
    info: ts.server.PluginCreateInfo,
    typescript: typeof ts,
    source: ts.SourceFile,
    root: string,
  ) {
    this.#info = info;
    this.#typescript = typescript;
    this.#source = source;
    this.#root = root;
  }

  /** Line and column, from 1. */
  placeOf(position: number): { readonly line: number; readonly column: number } {
    const { line, character } = this.#source.getLineAndCharacterOfPosition(position);
    return { line: line + 1, column: character + 1 };
  }

  complaint({ finding }: ShownFinding): ts.Diagnostic {
    const { DiagnosticCategory: category } = this.#typescript;
    const { code, severity, labels = [] } = finding;
    return {
      category: severity === "error" ? category.Error : category.Warning,
      code: numberOf(code),
      source: "harmony",
      messageText: `${code}: ${textOf(finding)}\nexplain: harmony-gen explain ${code}`,
      file: this.#source,
      ...offsetsOf(this.#source, spanOf(finding)),
      relatedInformation: labels.flatMap(({ span, text }) => this.#related(span, text)),
    };
  }

  fixesAt(
    shown: ShownFinding,
    start: number,
    end: number,
    codes: readonly number[],
  ): readonly ts.CodeFixAction[] {
    const at = offsetsOf(this.#source, spanOf(shown.finding));
    const isMeant = codes.includes(numberOf(shown.finding.code));
    if (!isMeant || at.start > end || at.start + at.length < start) return [];
    return shown.fixes.map(({ title, changes }) => ({
      fixName: `harmony-${shown.finding.code}`,
      description: title,
      changes: changes.map(({ file, changes: own }) => ({
        fileName: file,
        textChanges: own.map((change) => ({
          span: { start: change.start, length: change.end - change.start },
          newText: change.text,
        })),
      })),
    }));
  }

  quickInfo(
    known: ts.QuickInfo | undefined,
    hover: { readonly at: Span; readonly text: string },
  ): ts.QuickInfo {
    const { ScriptElementKind } = this.#typescript;
    const before = known?.documentation ?? [];
    const gap = before.length > 0 ? "\n\n" : "";
    return {
      kind: ScriptElementKind.unknown,
      kindModifiers: "",
      textSpan: offsetsOf(this.#source, hover.at),
      ...known,
      documentation: [...before, { kind: "text", text: gap + hover.text }],
    };
  }

  /** Ours first, then those of TypeScript that lead somewhere else. */
  definitions(
    { links }: ShownSheet,
    position: number,
    known: readonly ts.DefinitionInfo[] = [],
  ): { readonly definitions: ts.DefinitionInfo[]; readonly textSpan: ts.TextSpan } | undefined {
    const { line, column } = this.placeOf(position);
    const link = placeAt(links, line, column);
    if (!link) return undefined;
    const textSpan = offsetsOf(this.#source, link.at);
    const others = known.filter(
      (each) => each.fileName !== this.#source.fileName || each.textSpan.start !== textSpan.start,
    );
    return {
      definitions: [...link.to.flatMap((span) => this.#definition(span)), ...others],
      textSpan,
    };
  }

  #definition(span: Span): readonly ts.DefinitionInfo[] {
    const file = this.#fileOf(span);
    const { ScriptElementKind } = this.#typescript;
    if (!file) return [];
    return [
      {
        fileName: file.fileName,
        textSpan: offsetsOf(file, span),
        kind: ScriptElementKind.unknown,
        name: "",
        containerKind: ScriptElementKind.unknown,
        containerName: "",
      },
    ];
  }

  #related(span: Span, messageText: string): readonly ts.DiagnosticRelatedInformation[] {
    const file = this.#fileOf(span);
    const { Message: category } = this.#typescript.DiagnosticCategory;
    return file ? [{ category, code: 0, messageText, file, ...offsetsOf(file, span) }] : [];
  }

  #fileOf(span: Span): ts.SourceFile | undefined {
    const name = posix.resolve(this.#root, span.file);
    return this.#info.languageService.getProgram()?.getSourceFile(name);
  }
}

// The text may have become shorter since it was read.
function offsetsOf(file: ts.SourceFile, { line, column, length }: Span) {
  const start = Math.min((file.getLineStarts()[line - 1] ?? 0) + column - 1, file.text.length);
  return { start, length: Math.min(length, file.text.length - start) };
}
