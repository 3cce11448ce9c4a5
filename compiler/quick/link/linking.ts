/** Linking: what every part of the linker is handed. */
import type { InterfaceFacts } from "../file-facts.ts";
import type { QuickProject } from "../quick-project.ts";
import type { Members } from "./capabilities.ts";
import type { Doors } from "./doors.ts";
import type { Lineages } from "./lineage.ts";
import type { Named, NamedClass, Names } from "./names.ts";
import type { ShapeDraft } from "./shapes.ts";

export interface Linking {
  readonly project: QuickProject;
  readonly names: Names;
  readonly lineages: Lineages;
  readonly doors: Doors;
  /** Whether interfaces are data, of those that were looked at. */
  readonly data: Map<InterfaceFacts, boolean>;
  /** Members of interfaces, of those that were looked at. */
  readonly members: Map<InterfaceFacts, Members>;
  /** Takes note that a Score or topology is used, so that it is read too. */
  meet(named: NamedClass): void;
  /** Whether a Score of the author's extends it. */
  isExtended(named: NamedClass): boolean;
  /** Shapes of a composite's fields; undecidable when one of them is. */
  shapesOf(named: NamedClass): ReadonlyMap<string, ShapeDraft | undefined>;
}

/** Whether `named` is what harmony's runtime calls `name`. */
export function isHarmonys(project: QuickProject, named: Named, name: string): boolean {
  if (!("file" in named) || named.is === "module") return false;
  const own = named.is === "other" ? named.name : named.facts.name;
  return own === name && isRuntime(project, named.file);
}

/** Whether `file` is one of harmony's runtime. */
export function isRuntime(project: QuickProject, file: string): boolean {
  return project.packageOf(file)?.name === "@harmony/runtime";
}
