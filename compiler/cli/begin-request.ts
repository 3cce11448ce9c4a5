/** BeginRequest: a command line that asks for something that is not there yet. */
import type { InitRequest } from "../init/choices.ts";
import type { NewRequest } from "../scaffold/new-request.ts";
import type { Format } from "./format.ts";

interface Shared {
  readonly format: Format;
  /** Folder of the project, when it is named. */
  readonly project?: string;
}

export type BeginRequest =
  | (Shared & { readonly verb: "init"; readonly asked: InitRequest })
  | (Shared & { readonly verb: "new"; readonly asked: NewRequest });
