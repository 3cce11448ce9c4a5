/** Names: what a name stands for, through imports, re-exports, barrels and namespaces. */
import type { ClassFacts } from "../class-facts.ts";
import type { AliasFacts, FileFacts, InterfaceFacts } from "../file-facts.ts";
import type { QuickProject } from "../quick-project.ts";
import type { ConstantFacts } from "../value-facts.ts";

/** What a name stands for, and the file that declares it. */
export type Named =
  | { readonly is: "class"; readonly file: string; readonly facts: ClassFacts }
  | { readonly is: "interface"; readonly file: string; readonly facts: InterfaceFacts }
  | { readonly is: "alias"; readonly file: string; readonly facts: AliasFacts }
  /** A function, a constant, an enum, or a name with several meanings. */
  | { readonly is: "other"; readonly file: string; readonly name: string }
  | { readonly is: "module"; readonly file: string }
  /** From where nothing of harmony can be. */
  | { readonly is: "foreign" }
  /** Declared nowhere here: a name of the language, or a type parameter. */
  | { readonly is: "global"; readonly name: string }
  | { readonly is: "unclear" };

export type NamedClass = Extract<Named, { is: "class" }>;

const unclear: Named = { is: "unclear" };
const foreign: Named = { is: "foreign" };

export class Names {
  readonly #project: QuickProject;
  readonly #declared = new Map<string, ReadonlyMap<string, Named>>();
  readonly #exported = new Map<string, Map<string, Named | undefined>>();

  constructor(project: QuickProject) {
    this.#project = project;
  }

  /** What `path` (`["ns", "X"]`) stands for in `file`. */
  find(file: string, path: readonly string[]): Named {
    const [first = "", ...rest] = path;
    return this.#within(this.#local(file, first), rest);
  }

  /** What `file` exports as `name`; `undefined` for nothing. */
  exported(file: string, name: string): Named | undefined {
    let known = this.#exported.get(file);
    if (!known) this.#exported.set(file, (known = new Map()));
    if (!known.has(name)) {
      // What is exported by way of itself is exported by nobody.
      known.set(name, unclear);
      known.set(name, this.#exportOf(file, name));
    }
    return known.get(name);
  }

  /** Names that `file` exports, those of `export *` last. */
  exportedNames(file: string, seen = new Set<string>()): readonly string[] {
    if (seen.has(file)) return [];
    seen.add(file);
    const entries = this.#project.facts(file)?.exports ?? [];
    const own = entries.flatMap((each) => ("as" in each ? [each.as] : []));
    const others = entries.flatMap((each) => {
      const target = "as" in each ? undefined : this.#target(each.specifier, file);
      return target?.is === "module" ? this.exportedNames(target.file, seen) : [];
    });
    return [...new Set([...own, ...others.filter((name) => name !== "default")])];
  }

  /** A constant at the top of `file`. */
  constant(file: string, name: string): ConstantFacts | undefined {
    const facts = this.#project.facts(file);
    return facts && Object.hasOwn(facts.constants, name) ? facts.constants[name] : undefined;
  }

  #within(named: Named, rest: readonly string[]): Named {
    const [first, ...others] = rest;
    if (first === undefined) return named;
    if (named.is === "foreign") return named;
    if (named.is !== "module") return unclear;
    return this.#within(this.exported(named.file, first) ?? unclear, others);
  }

  #local(file: string, name: string): Named {
    const facts = this.#project.facts(file);
    if (!facts) return unclear;
    const declared = this.#declaredIn(file, facts).get(name);
    if (declared) return declared;
    if (!Object.hasOwn(facts.imports, name)) return { is: "global", name };
    const { specifier, name: imported } = facts.imports[name]!;
    return this.#from(specifier, file, imported) ?? unclear;
  }

  #from(specifier: string, file: string, name: string): Named | undefined {
    const target = this.#target(specifier, file);
    if (target.is !== "module" || name === "*") return target;
    return this.exported(target.file, name);
  }

  #target(specifier: string, from: string): Named {
    const resolution = this.#project.resolve(specifier, from);
    if (resolution === "foreign") return foreign;
    return resolution === "unclear" ? unclear : { is: "module", file: resolution.file };
  }

  #exportOf(file: string, name: string): Named | undefined {
    const exports = this.#project.facts(file)?.exports;
    if (!exports) return unclear;
    const own = exports.find((each) => "as" in each && each.as === name);
    if (!own) return name === "default" ? undefined : this.#starred(file, name);
    if ("local" in own) return this.#local(file, own.local);
    if ("specifier" in own && "as" in own) return this.#from(own.specifier, file, own.name);
    return { is: "other", file, name };
  }

  // Of two different things of one name, TypeScript exports neither.
  #starred(file: string, name: string): Named | undefined {
    const found = new Map<string, Named>();
    for (const each of this.#project.facts(file)?.exports ?? []) {
      if ("as" in each) continue;
      const named = this.#from(each.specifier, file, name);
      if (named && named.is !== "foreign") found.set(identityOf(named), named);
    }
    const [only, ...others] = found.values();
    return others.length > 0 ? unclear : only;
  }

  #declaredIn(file: string, facts: FileFacts): ReadonlyMap<string, Named> {
    let declared = this.#declared.get(file);
    if (!declared) this.#declared.set(file, (declared = declarationsIn(file, facts)));
    return declared;
  }
}

function declarationsIn(file: string, facts: FileFacts): ReadonlyMap<string, Named> {
  const declared = new Map<string, Named>();
  const add = (name: string, named: Named): void => {
    declared.set(name, declared.has(name) ? { is: "other", file, name } : named);
  };
  const isExpression = new Set<string>();
  for (const each of facts.classes) {
    if (!each.atTop) continue;
    if (each.isExpression) isExpression.add(each.name);
    add(each.name, { is: "class", file, facts: each });
  }
  for (const each of facts.interfaces) add(each.name, { is: "interface", file, facts: each });
  for (const each of facts.aliases) add(each.name, { is: "alias", file, facts: each });
  for (const name of facts.others)
    if (!isExpression.has(name)) add(name, { is: "other", file, name });
  return declared;
}

/** The same for the same thing. */
export function identityOf(named: Named): string {
  switch (named.is) {
    case "class":
    case "interface":
    case "alias":
      return `${named.file}#${named.facts.name}`;
    case "other":
      return `${named.file}#${named.name}`;
    case "module":
      return named.file;
    default:
      return named.is;
  }
}
