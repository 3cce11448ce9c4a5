/** What the supervisor of a cluster is told to run. */

export interface Component {
  readonly name: string;
  readonly command: readonly string[];
  /** Where it accepts connections once it works: a port of the node, or a socket. */
  readonly listens?: number | string;
  /** Those that have to listen before it is started. */
  readonly after?: readonly string[];
}

export interface Orders {
  readonly id: string;
  /** The state folder, as this machine names it. */
  readonly state: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly components: readonly Component[];
}
