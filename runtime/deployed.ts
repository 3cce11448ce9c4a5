/** Deployed: the proof that a Score's smoke tests passed. */

/** Made only by the smoke runner, after every promise of the Score held. */
export interface Deployed {
  readonly score: string;
  readonly promises: readonly string[];
}
