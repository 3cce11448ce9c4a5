/** Model: all that harmony-gen knows about an author's project. Plain readonly data; rules judge it, emit prints it. */
import type { AppModel } from "./app.ts";
import type { CapabilityModel } from "./bound.ts";
import type { ManifestSite, ThrowSite } from "./site.ts";
import type { PackageModel } from "./package.ts";
import type { ScoreId, ScoreModel } from "./score.ts";
import type { TopologyId, TopologyModel } from "./topology.ts";

/** Every list is sorted by id or span, whatever the order files were read in. */
export interface Model {
  readonly settings: ProjectSettings;
  readonly apps: readonly AppModel[];
  readonly scores: ReadonlyMap<ScoreId, ScoreModel>;
  readonly topologies: ReadonlyMap<TopologyId, TopologyModel>;
  readonly capabilities: readonly CapabilityModel[];
  readonly packages: readonly PackageModel[];
  readonly throws: readonly ThrowSite[];
  readonly manifests: readonly ManifestSite[];
}

/** What of the project's tsconfig matters. */
export interface ProjectSettings {
  /** The tsconfig, relative to the project root. */
  readonly tsconfig: string;
  /** `experimentalDecorators`: Scores are written with standard decorators. */
  readonly legacyDecorators: boolean;
  /** The tsconfig's `customConditions`, by which packages are resolved. */
  readonly conditions: readonly string[];
  /** How generated code writes relative imports. */
  readonly importExtension: ".ts" | ".js";
}
