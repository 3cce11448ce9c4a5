/** What a package tells of its Scores beyond their declarations: the contents of `harmony.manifest.json`. */
import type { Span } from "@harmony/runtime/diagnostic";

/** Paths in it, spans included, are relative to the package. */
export interface PublishedFacts {
  /** A change that breaks readers changes this number. */
  readonly format: 1;
  readonly package: string;
  readonly scores: readonly ScoreFacts[];
}

/** What the declaration of one Score or composite has lost. */
export interface ScoreFacts {
  readonly class: string;
  /** The file that declares it, and the hash of its text: facts of other declarations are not believed. */
  readonly declaredIn: string;
  readonly sha256: string;
  readonly source: Span;
  readonly summary?: string;
  readonly parts: readonly PartFacts[];
  readonly smokeTests: readonly SmokeTestFacts[];
}

export interface PartFacts {
  readonly field: string;
  readonly after: readonly string[];
}

export interface SmokeTestFacts {
  readonly name: string;
  readonly promise?: string;
  /** `"30s"`; absent for the time that every smoke test has. */
  readonly within?: string;
  readonly source: Span;
}

/** The facts in `text`; `undefined` when it is nothing that this version understands. */
export function parseFacts(text: string): PublishedFacts | undefined {
  const read = jsonIn(text);
  if (!isRecord(read) || read["format"] !== 1 || !Array.isArray(read["scores"])) return undefined;
  return read["scores"].every(isScore) ? (read as unknown as PublishedFacts) : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isScore(value: unknown): boolean {
  return (
    isRecord(value) &&
    areTexts(value, "class", "declaredIn", "sha256") &&
    isSpan(value["source"]) &&
    isTextIfThere(value["summary"]) &&
    isListOf(value["parts"], isPart) &&
    isListOf(value["smokeTests"], isSmokeTest)
  );
}

function isPart(value: unknown): boolean {
  if (!isRecord(value) || !areTexts(value, "field")) return false;
  return isListOf(value["after"], (name) => typeof name === "string");
}

function isSmokeTest(value: unknown): boolean {
  if (!isRecord(value) || !areTexts(value, "name") || !isSpan(value["source"])) return false;
  return isTextIfThere(value["promise"]) && isTextIfThere(value["within"]);
}

function isSpan(value: unknown): boolean {
  if (!isRecord(value) || !areTexts(value, "file")) return false;
  return ["line", "column", "length"].every((name) => Number.isInteger(value[name]));
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function areTexts(value: Readonly<Record<string, unknown>>, ...names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === "string");
}

function isTextIfThere(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
