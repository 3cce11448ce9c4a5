/** What the type checker said of single classes, kept until a file that it read for them changes. */
import { hash } from "node:crypto";
import type { ScoreModel, TopologyModel } from "../model/index.ts";
import type { ClassesRead } from "../read/read-classes.ts";
import type { Texts } from "../read/texts.ts";
import { type Fingerprint, fingerprintOf, renewed, unchangedSince } from "../stamp/fingerprint.ts";

/** Plain JSON. */
export interface KeptReading {
  readonly question: string;
  /** Every file that was read, by absolute path. */
  readonly prints: Readonly<Record<string, Fingerprint>>;
  readonly answer: Omit<ClassesRead, "scores" | "topologies"> & {
    readonly scores: readonly ScoreModel[];
    readonly topologies: readonly TopologyModel[];
  };
}

export class KeptReadings {
  readonly #open: Texts;
  #kept: readonly KeptReading[];
  /** Whether something was learned that was not kept before. */
  hasNews = false;

  constructor(kept: readonly KeptReading[], open: Texts) {
    this.#kept = kept;
    this.#open = open;
  }

  /** The answer to `question`, if no file of it changed. */
  recall(question: string): ClassesRead | undefined {
    const kept = this.#kept.find((each) => each.question === question);
    if (!kept || !this.#isFresh(kept)) return undefined;
    const { scores, topologies, ...rest } = kept.answer;
    return { ...rest, scores: byId(scores), topologies: byId(topologies) };
  }

  /** Keeps the answer to `question`, which was asked at `askedMs`; the one before it is forgotten. */
  remember(question: string, { scores, topologies, ...rest }: ClassesRead, askedMs: number): void {
    const { files } = rest;
    // What changed while it was read may have been read before or after.
    if (!files.every((file) => this.#open.has(file) || unchangedSince(file, askedMs))) return;
    const prints = Object.fromEntries(files.map((file) => [file, this.#printOf(file)]));
    const answer = { ...rest, scores: [...scores.values()], topologies: [...topologies.values()] };
    this.#kept = [{ question, prints, answer }];
    this.hasNews = true;
  }

  /** What is worth keeping: whatever only depends on the disk. */
  get toKeep(): readonly KeptReading[] {
    const dependsOnDisk = ({ prints }: KeptReading): boolean =>
      !Object.keys(prints).some((file) => this.#open.has(file));
    return this.#kept.filter(dependsOnDisk);
  }

  #isFresh({ prints }: KeptReading): boolean {
    return Object.entries(prints).every(([file, print]) =>
      this.#open.has(file) ? this.#printOf(file) === print : renewed(file, print) !== undefined,
    );
  }

  #printOf(file: string): Fingerprint {
    const text = this.#open.get(file);
    return text === undefined ? fingerprintOf(file) : `open:${hash("sha256", text)}`;
  }
}

function byId<Model extends { readonly id: string }>(
  models: readonly Model[],
): ReadonlyMap<string, Model> {
  return new Map(models.map((each) => [each.id, each]));
}
