/** Linker: links a project again and again; what no change can reach is not looked at a second time. */
import type { QuickResult } from "../link.ts";
import type { FileFacts } from "../file-facts.ts";
import type { QuickProject } from "../quick-project.ts";
import { dirtyFiles } from "./dirty.ts";
import { capabilitiesIn } from "./capabilities.ts";
import { type OwnClass, ownClasses } from "./classes.ts";
import { Doors } from "./doors.ts";
import { Lineages } from "./lineage.ts";
import { linkingOf } from "./linking.ts";
import { Names } from "./names.ts";
import { type Program, programOf } from "./program.ts";
import { type ClassReading, readClasses } from "./readings.ts";
import { resultOf } from "./result.ts";
import { Undecidable } from "./undecidable.ts";

/** All that was found out by linking once. */
export interface Linked {
  readonly project: QuickProject;
  readonly facts: ReadonlyMap<string, FileFacts>;
  readonly program: Program;
  readonly doors: Doors;
  readonly capabilities: ReturnType<typeof capabilitiesIn>;
  /** By file. */
  readonly classes: ReadonlyMap<string, readonly OwnClass[]>;
  readonly readings: ReadonlyMap<OwnClass["named"]["facts"], ClassReading>;
}

export class Linker {
  readonly #project: QuickProject;
  #last: Linked | undefined;

  constructor(project: QuickProject) {
    this.#project = project;
  }

  /** The model as the facts are now. */
  link(): QuickResult {
    try {
      this.#last = linked(this.#project, this.#last);
      return resultOf(this.#last);
    } catch (error) {
      this.#last = undefined;
      if (error instanceof Undecidable) return { kind: "everything", why: error.message };
      throw error;
    }
  }
}

function linked(project: QuickProject, last: Linked | undefined): Linked {
  const files = project.files;
  const dirty = last && dirtyFiles(project, files, last);
  if (last && dirty?.size === 0) return last;
  const program = last && dirty ? last.program : programOf(project, files);
  const facts = factsIn(project, program.files);
  const view = viewOf(project, files, facts);
  const before = dirty && last ? { ...last, dirty } : undefined;
  const names = new Names(view);
  const lineages = new Lineages(view, names);
  const doors = before?.doors ?? new Doors(view, names, program.own);
  const classes = ownClasses({ project: view, names, lineages }, program.own, before);
  const linking = linkingOf(view, names, lineages, doors, [...classes.values()].flat());
  const capabilities = before?.capabilities ?? capabilitiesIn(linking, program.files);
  const readings = readClasses(linking, classes, capabilities, before);
  return { project: view, facts, program, doors, capabilities, classes, readings };
}

// Files and facts as they are now, whatever is asked while they are linked.
function viewOf(
  project: QuickProject,
  files: readonly string[],
  facts: ReadonlyMap<string, FileFacts>,
): QuickProject {
  const { root, generated, settings, strictness, named, shown, resolve, packageOf } = project;
  const factsOf = (file: string): FileFacts | undefined => facts.get(file) ?? project.facts(file);
  const asked = { shown, resolve, packageOf, facts: factsOf };
  return { root, generated, settings, strictness, named, files, ...asked };
}

/** What is still true of files that are not dirty. */
export interface Before extends Linked {
  readonly dirty: ReadonlySet<string>;
}

function factsIn(project: QuickProject, files: readonly string[]): ReadonlyMap<string, FileFacts> {
  return new Map(
    files.flatMap((file) => {
      const facts = project.facts(file);
      return facts ? [[file, facts] as const] : [];
    }),
  );
}
