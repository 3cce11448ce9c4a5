/** Reader: reads each class once, and keeps what is undecidable about it. */
import type { Undecided } from "../link.ts";
import type { QuickProject } from "../quick-project.ts";
import type { NamedClass } from "./names.ts";
import { Undecidable } from "./undecidable.ts";

export class Reader {
  readonly undecided: Undecided[] = [];
  readonly #project: QuickProject;
  readonly #met = new Map<NamedClass["facts"], NamedClass>();

  constructor(project: QuickProject) {
    this.#project = project;
  }

  /** Takes note of a class that is to be read. */
  meet(named: NamedClass): void {
    if (!this.#met.has(named.facts)) this.#met.set(named.facts, named);
  }

  /** Reads the classes that were met and `are` of a kind, and those that reading them meets. */
  met<Found>(are: (named: NamedClass) => boolean, read: (named: NamedClass) => Found): Found[] {
    const found: Found[] = [];
    for (const named of this.#met.values()) if (are(named)) this.#keep(found, named, read);
    return found;
  }

  each<Found>(classes: readonly NamedClass[], read: (named: NamedClass) => Found): Found[] {
    const found: Found[] = [];
    for (const named of classes) this.#keep(found, named, read);
    return found;
  }

  #keep<Found>(found: Found[], named: NamedClass, read: (named: NamedClass) => Found): void {
    try {
      found.push(read(named));
    } catch (error) {
      if (!(error instanceof Undecidable)) throw error;
      const { field, message: why } = error;
      const file = this.#project.shown(named.file);
      const className = named.facts.name;
      this.undecided.push({ file, className, why, ...(field !== undefined && { field }) });
    }
  }
}
