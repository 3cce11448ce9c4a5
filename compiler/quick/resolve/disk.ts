/** Disk: what resolving asks the disk, each thing once. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { posix } from "node:path";

export interface PackageJson {
  readonly name?: string;
  readonly type?: string;
  readonly main?: string;
  readonly types?: string;
  readonly typings?: string;
  readonly typesVersions?: unknown;
  readonly exports?: unknown;
  readonly imports?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export class Disk {
  readonly #named: ReadonlySet<string>;
  readonly #kinds = new Map<string, "file" | "folder" | "none">();
  readonly #manifests = new Map<string, PackageJson | undefined>();
  readonly #real = new Map<string, string>();

  /** `named` are files that are known to be there. */
  constructor(named: ReadonlySet<string>) {
    this.#named = named;
  }

  isFile(path: string): boolean {
    return this.#named.has(path) || this.#kindOf(path) === "file";
  }

  isFolder(path: string): boolean {
    return this.#kindOf(path) === "folder";
  }

  /** The package.json in exactly this folder. */
  manifestIn(folder: string): PackageJson | undefined {
    if (!this.#manifests.has(folder)) this.#manifests.set(folder, readManifest(folder));
    return this.#manifests.get(folder);
  }

  /** Through links. */
  realPath(path: string): string {
    let real = this.#real.get(path);
    if (real === undefined) this.#real.set(path, (real = realpathSync.native(path)));
    return real;
  }

  #kindOf(path: string): "file" | "folder" | "none" {
    let kind = this.#kinds.get(path);
    if (!kind) this.#kinds.set(path, (kind = kindOf(path)));
    return kind;
  }
}

function kindOf(path: string): "file" | "folder" | "none" {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? "file" : found?.isDirectory() ? "folder" : "none";
}

function readManifest(folder: string): PackageJson | undefined {
  try {
    return JSON.parse(readFileSync(posix.join(folder, "package.json"), "utf8")) as PackageJson;
  } catch {
    // No package.json here, or one that npm itself refuses: the next folder up decides.
    return undefined;
  }
}
