/** The marks an author puts on classes and methods. They carry no behaviour: harmony-gen reads them from the source. */
import type { Probe } from "./probe.ts";
import type { AppProof } from "./proof.ts";
import type { Part } from "./score.ts";
import type { AnyTopologyClass } from "./topology.ts";

/** A duration as authors write it: `"500ms"`, `"30s"`, `"5m"`. */
export type Duration = `${number}${"ms" | "s" | "m"}`;

export interface ScoreMark {
  /** One sentence: what is there when this Score is deployed. */
  readonly summary: string;
}

export interface SmokeMark {
  /** How long the promise may take to come true, from the moment the component is ready. Default `"30s"`. */
  readonly within?: Duration;
}

export interface AppMark {
  /** Lower-case words joined by `-`; names the `harmony-<name>` command. */
  readonly name: string;
  readonly summary: string;
}

/** The same marks without decorators: `static readonly harmony = { … } satisfies ScoreMarks`. */
export interface ScoreMarks extends ScoreMark {
  readonly smoke?: { readonly [method: string]: SmokeMark };
}

/** An app's marks without decorators: `static readonly harmony = { … } satisfies AppMarks`. */
export type AppMarks = AppMark;

/** The class of one app: its root Score, and the topologies it may be deployed to, by the name used when deploying. */
export interface App {
  readonly score: Part;
  readonly topologies: { readonly [name: string]: AnyTopologyClass };
}

/** Marks a class as a Score. */
export function score(_mark: ScoreMark) {
  return <C extends abstract new (...args: never[]) => Part>(
    _class: C,
    _context: ClassDecoratorContext<C>,
  ): void => undefined;
}

/** Marks a method as a smoke test; its doc comment is the promise that a failure quotes. */
export function smoke(_mark: SmokeMark = {}) {
  return <This, Out>(
    _method: (this: This, out: Out, probe: Probe) => Promise<void>,
    _context: ClassMethodDecoratorContext<
      This,
      (this: This, out: Out, probe: Probe) => Promise<void>
    >,
  ): void => undefined;
}

/** Marks a class as an app. Does not compile when a topology lacks a capability that the Score needs. */
export function app(_mark: AppMark) {
  return <C extends new () => App>(
    _class: C & AppProof<InstanceType<C>>,
    _context: ClassDecoratorContext<C>,
  ): void => undefined;
}
