/** What the plug-in in tsserver and the process beside it say to each other: plain data. */
import type { Diagnostic, Span } from "@harmony/runtime/diagnostic";
import type { Change } from "../../fix/change.ts";

/** To the process: what changed, and which files are looked at. All paths are absolute. */
export interface Asked {
  /** Told back with the answer, so that it is known how old it is. */
  readonly turn: number;
  /** Without a text it is what the disk says. */
  readonly changes: readonly { readonly file: string; readonly text?: string }[];
  readonly shown: readonly string[];
}

/** To the plug-in: what to show in each file that is looked at. */
export interface Answered {
  readonly turn: number;
  readonly sheets: readonly ShownSheet[];
}

/** A sheet with its fixes worked out. */
export interface ShownSheet {
  readonly file: string;
  /** The project's root, to which spans are relative. */
  readonly root: string;
  readonly findings: readonly ShownFinding[];
  readonly hovers: readonly { readonly at: Span; readonly text: string }[];
  readonly links: readonly { readonly at: Span; readonly to: readonly Span[] }[];
}

export interface ShownFinding {
  readonly finding: Diagnostic;
  readonly fixes: readonly ShownFix[];
}

export interface ShownFix {
  readonly title: string;
  readonly changes: readonly { readonly file: string; readonly changes: readonly Change[] }[];
}
