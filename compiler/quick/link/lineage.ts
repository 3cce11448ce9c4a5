/** Lineages: what a class extends, up to harmony's own. */
import type { TypeFacts } from "../type-facts.ts";
import type { QuickProject } from "../quick-project.ts";
import type { NamedClass, Names } from "./names.ts";
import { isRuntime } from "./harmonys.ts";

export interface Lineage {
  readonly kind: "score" | "composite" | "topology" | "none" | "unclear";
  /** The class itself, then what it extends, harmony's own left out. */
  readonly classes: readonly NamedClass[];
  /** Type arguments of harmony's class, and the file they are written in. */
  readonly given: readonly TypeFacts[];
  readonly givenIn: string;
}

export class Lineages {
  readonly #project: QuickProject;
  readonly #names: Names;
  readonly #known = new Map<NamedClass["facts"], Lineage>();

  constructor(project: QuickProject, names: Names) {
    this.#project = project;
    this.#names = names;
  }

  of(named: NamedClass): Lineage {
    let lineage = this.#known.get(named.facts);
    if (!lineage) {
      // What extends itself ends here.
      this.#known.set(named.facts, ended("unclear", named));
      this.#known.set(named.facts, (lineage = this.#trace(named)));
    }
    return lineage;
  }

  #trace(named: NamedClass): Lineage {
    const { heritage } = named.facts;
    if (this.#mayBeBranded(named)) return ended("unclear", named);
    if (!heritage) return ended("none", named);
    if (!heritage.path) return ended("unclear", named);
    const base = this.#names.find(named.file, heritage.path);
    if (base.is === "foreign" || base.is === "global") return ended("none", named);
    if (base.is !== "class") return ended("unclear", named);
    if (isRuntime(this.#project, base.file)) return this.#rooted(named, base);
    const above = this.of(base);
    return { ...above, classes: [named, ...above.classes] };
  }

  #rooted(named: NamedClass, base: NamedClass): Lineage {
    const kind = kinds.get(base.facts.name) ?? "none";
    const given = named.facts.heritage?.given ?? [];
    return { kind, classes: [named], given, givenIn: named.file };
  }

  // `[offers]`, declared by the class itself.
  #mayBeBranded({ file, facts }: NamedClass): boolean {
    return facts.computed.some((name) => {
      const named = this.#names.find(file, [name]);
      return "file" in named && isRuntime(this.#project, named.file);
    });
  }
}

const kinds: ReadonlyMap<string, Lineage["kind"]> = new Map([
  ["Score", "score"],
  ["Composite", "composite"],
  ["Topology", "topology"],
]);

function ended(kind: Lineage["kind"], named: NamedClass): Lineage {
  return { kind, classes: [named], given: [], givenIn: named.file };
}
