/** Fix: a change of the author's source that mends what a diagnostic is about, as data. */
import type { Span } from "./diagnostic.ts";

export interface Fix {
  /** What it does, as the menu of an editor says it: "declare `Dns` in the bound". */
  readonly title: string;
  /** Nothing else can be meant: it may be made without asking. */
  readonly certain: boolean;
  /** All of them are made, or none. */
  readonly edits: readonly Edit[];
}

/** One step of a fix. It is made only where the source still says at `at` what was read there. */
export type Edit =
  | { readonly kind: "replace"; readonly at: Span; readonly was: string; readonly text: string }
  /** The call at `at` is awaited by the method it stands in. */
  | { readonly kind: "await"; readonly at: Span }
  /** The type at `at`, a bound, gets these capabilities and loses those. */
  | {
      readonly kind: "bound";
      readonly at: Span;
      readonly add: readonly string[];
      readonly drop: readonly string[];
    }
  /** The cast at `at` goes, and leaves what it casts. */
  | { readonly kind: "uncast"; readonly at: Span }
  /** The topology's class named at `at` offers this capability as well: in `Topology<…>` and in `implements`. */
  | { readonly kind: "offer"; readonly at: Span; readonly capability: string }
  /** The Score's class named at `at` gets a last member; `{out}` stands for the type of what the Score hands out. */
  | { readonly kind: "member"; readonly at: Span; readonly text: string }
  /** A line of its own before the class or member named at `at`. */
  | { readonly kind: "before"; readonly at: Span; readonly text: string }
  /** The class named at `at` is exported. */
  | { readonly kind: "export"; readonly at: Span }
  /** The entry of an object whose name is at `at` goes, with its comma. */
  | { readonly kind: "remove-entry"; readonly at: Span }
  /** The file imports this name, unless it has it already. */
  | {
      readonly kind: "import";
      readonly file: string;
      readonly name: string;
      readonly from: string;
      readonly isType: boolean;
    };
