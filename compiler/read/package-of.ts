/** Which package a file belongs to. */
import { readFileSync } from "node:fs";
import { posix } from "node:path";

export interface PackageFile {
  readonly name: string;
  /** Absolute, with `/`. */
  readonly folder: string;
  /** The text of its package.json. */
  readonly text: string;
  readonly json: PackageJson;
}

export interface PackageJson {
  readonly name?: string;
  readonly exports?: unknown;
  readonly workspaces?: readonly string[] | { readonly packages?: readonly string[] };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Finds packages by walking up, and remembers every folder it looked into. */
export class PackageFinder {
  readonly #byFolder = new Map<string, PackageFile | undefined>();

  /** The package whose folder is nearest to `file` and whose package.json has a name. */
  ofFile(file: string): PackageFile | undefined {
    return this.#above(posix.dirname(file));
  }

  /** The package in exactly this folder. */
  inFolder(folder: string): PackageFile | undefined {
    if (!this.#byFolder.has(folder)) this.#byFolder.set(folder, readPackage(folder));
    return this.#byFolder.get(folder);
  }

  /** The package.json files found so far. */
  get manifests(): readonly string[] {
    const found = [...this.#byFolder.values()].filter((each) => each !== undefined);
    return found.map(({ folder }) => posix.join(folder, "package.json"));
  }

  #above(folder: string): PackageFile | undefined {
    const here = this.inFolder(folder);
    if (here) return here;
    const parent = posix.dirname(folder);
    return parent === folder ? undefined : this.#above(parent);
  }
}

function readPackage(folder: string): PackageFile | undefined {
  try {
    const text = readFileSync(posix.join(folder, "package.json"), "utf8");
    const json = JSON.parse(text) as PackageJson;
    return json.name ? { name: json.name, folder, text, json } : undefined;
  } catch {
    // No package.json here, or one that npm itself refuses: the next folder up decides.
    return undefined;
  }
}
