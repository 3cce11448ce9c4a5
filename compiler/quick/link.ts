/** link(): the facts of files in, the model out; what syntax can not decide is named. Pure. */
import type { Model } from "../model/index.ts";
import type { QuickProject } from "./quick-project.ts";

export interface Undecided {
  /** Relative to the project root. */
  readonly file: string;
  readonly className: string;
  /** The field that is to blame, when it is one. */
  readonly field?: string;
  readonly why: string;
}

export type QuickResult =
  | {
      readonly kind: "linked";
      /** Without the classes in `undecided`, what they throw, and `packages`, which are no matter of syntax. */
      readonly model: Omit<Model, "packages">;
      readonly undecided: readonly Undecided[];
      /** Every file whose facts were asked for, absolute, sorted. */
      readonly files: readonly string[];
    }
  /** The reference has to read everything. */
  | { readonly kind: "everything"; readonly why: string };

export function link(_project: QuickProject): QuickResult {
  return { kind: "everything", why: "nothing is linked yet" };
}
