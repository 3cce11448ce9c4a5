/** Request: what a command line asks for. */
import type { BeginRequest } from "./begin-request.ts";
import type { Format, GraphFormat } from "./format.ts";

interface Shared {
  readonly format: Format;
  /** Folder of the project, when it is named. */
  readonly project?: string;
}

export type Request =
  | (Shared & { readonly verb: "generate"; readonly bundle: boolean; readonly cache: boolean })
  | WatchRequest
  | CheckRequest
  | GraphRequest
  | BeginRequest
  | (Shared & { readonly verb: "explain"; readonly code: string })
  | ManifestRequest
  | { readonly verb: "lsp" }
  | { readonly verb: "show"; readonly text: string };

export interface CheckRequest extends Shared {
  readonly verb: "check";
  readonly fix: boolean;
  readonly cache: boolean;
  /** Whether the type checker reads everything too. */
  readonly secondOpinion: boolean;
}

export interface ManifestRequest extends Shared {
  readonly verb: "manifest";
  readonly check: boolean;
  /** Folder of the package, relative to the working folder. */
  readonly folder?: string;
}

export interface GraphRequest extends Omit<Shared, "format"> {
  readonly verb: "graph";
  readonly format: GraphFormat;
  readonly app?: string;
  /** File or folder to write to, instead of printing. */
  readonly out?: string;
  /** What links to the source begin with. */
  readonly linkBase?: string;
}

export interface WatchRequest extends Shared {
  readonly verb: "watch";
  readonly bundle: boolean;
  readonly cache: boolean;
}
