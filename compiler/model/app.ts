/** AppModel: one deployable app class. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Hole } from "./hole.ts";
import type { InstanceModel } from "./part.ts";
import type { ClassPlace, MarkModel, ScoreId } from "./score.ts";
import type { TopologyId } from "./topology.ts";

export interface AppModel extends ClassPlace {
  readonly id: string;
  readonly mark: MarkModel;
  /** Folder of its deploy package, relative to the project root; `.` for the root itself. */
  readonly packageFolder: string;
  /** The root Score. */
  readonly root: RootModel | Hole;
  readonly topologies: readonly (ListedTopologyModel | Hole)[];
  /** The `topologies` field's name; the class' name when it is missing. */
  readonly topologiesSpan: Span;
}

export interface RootModel {
  readonly kind: "root";
  /** One id; several when the field may hold one of several. */
  readonly scores: readonly ScoreId[];
  /** The `new X`; the field when a factory makes it. */
  readonly span: Span;
  readonly instances: readonly InstanceModel[];
  readonly holes: readonly Hole[];
}

export interface ListedTopologyModel {
  readonly kind: "topology";
  /** The name it is chosen by: `local`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly topology: TopologyId;
  /** The class, as the app names it. */
  readonly span: Span;
  /** Exported type is `any`: nothing can be proven. */
  readonly any: boolean;
}
