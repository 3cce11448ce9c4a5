/** PackageModel: one package of the project, and what of harmony it touches. */
import type { Span } from "@harmony/runtime/diagnostic";

export interface PackageModel {
  readonly name: string;
  /** Relative to the project root; `.` for the root itself. */
  readonly folder: string;
  /** Its name ends in `-deploy` or `/deploy`. */
  readonly deploys: boolean;
  /** Its name starts with `@harmony/`, or it is this very project's root. */
  readonly harmony: boolean;
  /** The workspace root itself: tooling, no product code. */
  readonly root: boolean;
  /** Whether Scores, topologies or apps are declared in it. */
  readonly declares: {
    readonly scores: boolean;
    readonly topologies: boolean;
    readonly apps: boolean;
  };
  /** Folders that specs of an app point to (`process.directory`) resolve into it: it is an app's runtime code. */
  readonly pointedToBy: readonly Span[];
  /** Imports of harmony or of a deploy package by its files, tests and generated code excluded. */
  readonly imports: readonly ImportModel[];
  /** The same in the dependencies of its package.json. */
  readonly dependencies: readonly ImportModel[];
  /** Dependencies that lead to harmony by way of other packages. */
  readonly reaches: readonly ReachModel[];
}

export interface ReachModel {
  /** Names of packages, from the dependency itself to one of harmony's. */
  readonly chain: readonly string[];
  /** The dependency in package.json. */
  readonly span: Span;
}

export interface ImportModel {
  readonly specifier: string;
  readonly span: Span;
}
