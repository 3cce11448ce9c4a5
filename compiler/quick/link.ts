/** link(): the facts of files in, the model out; what syntax can not decide is named. Pure. */
import type { Model } from "../model/index.ts";
import { Linker } from "./link/linker.ts";
import type { QuickProject } from "./quick-project.ts";

export { Linker };

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
      /**
       * Without the classes in `undecided` and what they throw. Bounds of composites are not joined yet, and `packages`
       * are no matter of syntax.
       */
      readonly model: Omit<Model, "packages">;
      readonly undecided: readonly Undecided[];
      /** Every file whose facts were asked for, absolute, sorted. */
      readonly files: readonly string[];
      /** The author's own among them. */
      readonly own: readonly string[];
    }
  /** The reference has to read everything. */
  | { readonly kind: "everything"; readonly why: string };

export function link(project: QuickProject): QuickResult {
  return new Linker(project).link();
}
