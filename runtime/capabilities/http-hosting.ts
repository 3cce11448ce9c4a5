/** HttpHosting: runs a process that serves HTTP, and gives it an address. */
import type { Capability } from "../capability.ts";
import type { Secret } from "../secret.ts";

export interface HttpServerSpec {
  /** A DNS label: `shop`. */
  readonly name: string;
  /** Where topologies that run processes find it. The process listens on the port in its `PORT` variable. */
  readonly process: {
    /** Program and arguments; `node` is the Node that runs the deploy. */
    readonly command: readonly string[];
    /** Working directory, relative to the deploy package. Default: the deploy package itself. */
    readonly directory?: string;
  };
  /** The port to serve on. Without it the topology picks a free one and keeps it across deploys. */
  readonly port?: number;
  readonly env?: { readonly [name: string]: string | Secret };
}

export interface HttpEndpoint {
  readonly host: string;
  readonly port: number;
  /** `http://host:port`, without a trailing slash. */
  readonly url: string;
}

/** Hosts HTTP servers. */
export interface HttpHosting extends Capability<"HttpHosting"> {
  /** The server process, running, restarted when it ends, and listening on its port. */
  ensureHttpServer(spec: HttpServerSpec): Promise<HttpEndpoint>;
}
