/** The facts of files: as they are in an editor, as they were kept, or looked for again. */
import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { factsOf } from "../quick/facts.ts";
import type { FileFacts } from "../quick/file-facts.ts";
import type { FactSource, Relevance } from "../quick/open.ts";
import { mayMatter, mayWriteManifests } from "../read/relevance.ts";
import { type Texts, textAt } from "../read/texts.ts";
import { descriptionOf } from "../stamp/fingerprint.ts";

/** What is known of one file. Plain JSON. */
export interface KnownFile {
  /** The digest of its text, then how the disk described it, when that tells any later change. */
  readonly print: string;
  readonly relevance: Relevance;
  /** Absent until they are asked for. */
  facts?: FileFacts;
}

/** By absolute path. */
export type KnownFiles = Readonly<Record<string, KnownFile>>;

export class FactFiles implements FactSource {
  readonly #kept: KnownFiles;
  readonly #open: Texts;
  readonly #known = new Map<string, KnownFile | undefined>();
  readonly #texts = new Map<string, string>();
  /** How many files were parsed. */
  parsed = 0;
  /** How often something was learned that was not kept before. */
  #news = 0;

  constructor(kept: KnownFiles, open: Texts) {
    this.#kept = kept;
    this.#open = open;
  }

  facts(file: string, shown: string): FileFacts | undefined {
    const known = this.#look(file);
    if (!known || known.facts) return known?.facts;
    this.#news += 1;
    this.parsed += 1;
    const text = this.#texts.get(file) ?? textIn(this.#open, file);
    this.#texts.delete(file);
    return text === undefined ? undefined : (known.facts = factsOf(shown, text));
  }

  relevance(file: string): Relevance {
    return this.#look(file)?.relevance ?? { matters: false, manifests: false };
  }

  /** Whether so much was learned that it pays to keep it: a few files are read again sooner than all is written. */
  get hasNews(): boolean {
    return this.isEmpty ? this.#news > 0 : this.#news > 20;
  }

  /** Whether nothing was kept from before. */
  get isEmpty(): boolean {
    return Object.keys(this.#kept).length === 0;
  }

  /** Files that were asked for and say nothing certain by their syntax, sorted. */
  get unclear(): readonly string[] {
    const known = [...this.#known].filter(([, each]) => each?.facts?.unclear !== undefined);
    return known.map(([file]) => file).toSorted();
  }

  /** Files that were asked for and can't be read. */
  get unreadable(): readonly string[] {
    return [...this.#known].flatMap(([file, known]) => (known ? [] : [file]));
  }

  /** Looks at `file` again when it is asked for; whether it was there before, and still is. */
  forget(file: string): boolean {
    this.#texts.delete(file);
    const was = this.#known.get(file) !== undefined;
    this.#known.delete(file);
    return was && (this.#open.has(file) || existsSync(file));
  }

  /** Looks at every file again. */
  forgetAll(): void {
    this.#texts.clear();
    this.#known.clear();
  }

  /** What is worth keeping: whatever was asked for and stands on the disk. */
  get toKeep(): KnownFiles {
    const keep: Record<string, KnownFile> = {};
    for (const [file, known] of this.#known) if (known && !this.#open.has(file)) keep[file] = known;
    return keep;
  }

  #look(file: string): KnownFile | undefined {
    if (!this.#known.has(file)) this.#known.set(file, this.#lookAgain(file));
    return this.#known.get(file);
  }

  #lookAgain(file: string): KnownFile | undefined {
    const kept = this.#open.has(file) ? undefined : this.#kept[file];
    const [keptDigest, ...described] = kept?.print.split(" ") ?? [];
    if (kept && described.length > 0 && described.join(" ") === descriptionOf(file, Infinity))
      return kept;
    // Described before it is read: a change in between makes the description old, never the digest.
    const description = descriptionOf(file) ?? "";
    const text = textIn(this.#open, file);
    if (text === undefined) return undefined;
    const digest = hash("sha256", text);
    this.#news += 1;
    this.#texts.set(file, text);
    const print = `${digest} ${description}`.trimEnd();
    return kept && digest === keptDigest ? { ...kept, print } : { print, relevance: judged(text) };
  }
}

function judged(text: string): Relevance {
  return { matters: mayMatter(text), manifests: mayWriteManifests(text) };
}

function textIn(open: Texts, file: string): string | undefined {
  const text = textAt(open, file);
  return text?.replace(/^\uFEFF/, "");
}
