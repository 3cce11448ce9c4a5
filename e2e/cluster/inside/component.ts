/** What the supervisor of a cluster is told to run. */

export interface Component {
  readonly name: string;
  readonly command: readonly string[];
  /** How others see that it works. */
  readonly ready?: Ready;
  /** Those that have to work before it is started. */
  readonly after?: readonly string[];
}

export type Ready =
  /** It listens at a port of the node, or at a socket. */
  | { readonly kind: "accepts"; readonly at: number | string }
  /** It answers 200. */
  | { readonly kind: "answers"; readonly url: string };

export interface Orders {
  readonly id: string;
  /** The state folder, as this machine names it. */
  readonly state: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly components: readonly Component[];
}
