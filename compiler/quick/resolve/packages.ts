/** Packages: which one a file belongs to, and whether anything of harmony can be in it. */
import { posix } from "node:path";
import type { Disk, PackageJson } from "./disk.ts";

export interface PackageFound {
  readonly name: string;
  readonly folder: string;
}

export class Packages {
  readonly #disk: Disk;
  readonly #above = new Map<string, PackageFound | undefined>();
  readonly #aware = new Map<string, boolean>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** The package whose folder is nearest above `file`, and whose package.json has a name. */
  ofFile(file: string): PackageFound | undefined {
    return this.#ofFolder(posix.dirname(file));
  }

  /** The package `name` as it is installed for files in `folder`. */
  installed(name: string, folder: string): string | undefined {
    for (let at = folder; ; at = posix.dirname(at)) {
      const found = posix.join(at, "node_modules", name);
      if (posix.basename(at) !== "node_modules" && this.#disk.isFolder(found)) return found;
      if (posix.dirname(at) === at) return undefined;
    }
  }

  /** Whether the package in `folder` is one of harmony's, or depends on one however far down. */
  knowsHarmony(folder: string): boolean {
    const known = this.#aware.get(folder);
    if (known !== undefined) return known;
    // What depends on itself depends on nothing more.
    this.#aware.set(folder, false);
    const manifest = this.#disk.manifestIn(folder);
    const knows =
      isHarmony(manifest?.name) ||
      dependenciesOf(manifest).some(
        (name) => isHarmony(name) || this.#leadsToHarmony(name, folder),
      );
    this.#aware.set(folder, knows);
    return knows;
  }

  #leadsToHarmony(name: string, folder: string): boolean {
    const installed = this.installed(name, this.#disk.realPath(folder));
    return installed !== undefined && this.knowsHarmony(installed);
  }

  #ofFolder(folder: string): PackageFound | undefined {
    if (!this.#above.has(folder)) {
      const name = this.#disk.manifestIn(folder)?.name;
      const parent = posix.dirname(folder);
      const above = parent === folder ? undefined : parent;
      const inherited = above === undefined ? undefined : this.#ofFolder(above);
      this.#above.set(folder, name ? { name, folder } : inherited);
    }
    return this.#above.get(folder);
  }
}

function isHarmony(name: string | undefined): boolean {
  return name?.startsWith("@harmony/") ?? false;
}

function dependenciesOf(manifest: PackageJson | undefined): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies } = manifest ?? {};
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}
