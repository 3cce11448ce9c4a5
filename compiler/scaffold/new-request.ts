/** What `harmony-gen new` is asked for. */

export const kinds = ["score", "app", "topology", "capability"] as const;
export type Kind = (typeof kinds)[number];

export interface NewRequest {
  readonly kind: Kind;
  /** As it was typed: `Orders`, or `OrdersScore`. */
  readonly name: string;
  /** What a Score needs, or a topology offers. */
  readonly capabilities: readonly string[];
  /** The composite that gets the Score as a part, or the app that lists the topology. */
  readonly in?: string;
  /** Name or folder of the deploy package, where there are several. */
  readonly package?: string;
  readonly dryRun: boolean;
}
