/** Request: what a command line asks for. */
import type { Format } from "./format.ts";

interface Shared {
  readonly format: Format;
  /** Folder of the project, when it is named. */
  readonly project?: string;
}

export type Request =
  | (Shared & { readonly verb: "generate"; readonly bundle: boolean; readonly cache: boolean })
  | (Shared & { readonly verb: "check" })
  | (Shared & { readonly verb: "graph"; readonly app?: string })
  | (Shared & { readonly verb: "explain"; readonly code: string })
  | { readonly verb: "show"; readonly text: string };
