/** Doors: the import specifiers by which the project reaches classes of other packages. */
import type { ClassPlace } from "../../model/index.ts";
import type { QuickProject } from "../quick-project.ts";
import { identityOf, type Names } from "./names.ts";

type Door = NonNullable<ClassPlace["door"]>;

export class Doors {
  /** Files that such specifiers lead to. */
  readonly modules: ReadonlySet<string>;
  readonly #byClass = new Map<string, Door>();

  /** `files`: the author's, sorted. */
  constructor(project: QuickProject, names: Names, files: readonly string[]) {
    const modules = packageModules(project, files);
    this.modules = new Set(modules.values());
    for (const [specifier, module] of modules)
      for (const name of names.exportedNames(module)) {
        const found = names.exported(module, name);
        if (found?.is === "class") this.#keep(identityOf(found), { specifier, name });
      }
  }

  of(identity: string): Door | undefined {
    return this.#byClass.get(identity);
  }

  #keep(identity: string, door: Door): void {
    const kept = this.#byClass.get(identity);
    if (!kept || isBetter(door, kept)) this.#byClass.set(identity, door);
  }
}

// The shortest specifier, so that the choice does not depend on the order files are read in.
function isBetter(door: Door, kept: Door): boolean {
  if (door.specifier.length !== kept.specifier.length)
    return door.specifier.length < kept.specifier.length;
  return door.specifier + door.name < kept.specifier + kept.name;
}

function packageModules(
  project: QuickProject,
  files: readonly string[],
): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  const found = new Set<string>();
  for (const file of files)
    for (const specifier of project.facts(file)?.specifiers ?? []) {
      if (/^[./#]/.test(specifier) || found.has(specifier)) continue;
      const resolution = project.resolve(specifier, file);
      if (resolution !== "unclear") found.add(specifier);
      if (typeof resolution === "object") modules.set(specifier, resolution.file);
    }
  return modules;
}
