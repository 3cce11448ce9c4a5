/** Deployed: the proof that a Score's smoke tests passed. */

/** A promise, and the attempt to see it hold; `hold` throws when it does not. */
export interface Promised {
  readonly promise: string;
  readonly hold: () => Promise<void>;
}

/** A Score whose every promise held. The constructor is private: `prove` is the only way to have one. */
export class Deployed {
  /** Makes the type nominal: an object of the same shape is no proof. */
  declare private readonly proven: true;
  /** Path of the Score. */
  readonly score: string;
  readonly promises: readonly string[];

  private constructor(score: string, promises: readonly string[]) {
    this.score = score;
    this.promises = promises;
  }

  /** Sees every promise hold, in order; throws what the first broken one throws. */
  static async prove(score: string, promises: readonly Promised[]): Promise<Deployed> {
    for (const { hold } of promises) await hold();
    return new Deployed(
      score,
      promises.map(({ promise }) => promise),
    );
  }
}
