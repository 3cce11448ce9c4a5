/** Resolver: which file an import leads to, for the settings that it is certain of. */
import { builtinModules } from "node:module";
import { posix } from "node:path";
import type { Resolution } from "../quick-project.ts";
import type { Disk } from "./disk.ts";
import { hasVersions, targetsOf } from "./exports.ts";
import { isJavaScript, sourceFor } from "./extensions.ts";
import type { Packages } from "./packages.ts";
import type { ResolutionSettings } from "./settings.ts";

export class Resolver {
  readonly #disk: Disk;
  readonly #packages: Packages;
  readonly #settings: ResolutionSettings;
  readonly #known = new Map<string, Map<string, Resolution>>();
  readonly #modes = new Map<string, boolean>();

  constructor(disk: Disk, packages: Packages, settings: ResolutionSettings) {
    this.#disk = disk;
    this.#packages = packages;
    this.#settings = settings;
  }

  resolve(specifier: string, from: string): Resolution {
    const place = posix.dirname(from) + (this.#isModule(from) ? "" : "\0");
    let known = this.#known.get(place);
    if (!known) this.#known.set(place, (known = new Map()));
    let resolution = known.get(specifier);
    if (!resolution) known.set(specifier, (resolution = this.#find(specifier, from)));
    return resolution;
  }

  #find(specifier: string, from: string): Resolution {
    if (specifier.startsWith("node:") || isAsset(specifier)) return "foreign";
    if (/^\.{0,2}\/|^\.{1,2}$/.test(specifier))
      return this.#file(posix.resolve(posix.dirname(from), specifier), from) ?? "unclear";
    if (specifier.startsWith("#")) return this.#imported(specifier, from) ?? "unclear";
    return this.#mapped(specifier, from) ?? this.#packaged(specifier, from) ?? "unclear";
  }

  #file(path: string, from: string): Resolution | undefined {
    const isImplicit = this.#settings.isBundler || !this.#isModule(from);
    const isFile = (file: string): boolean => this.#disk.isFile(file);
    const found =
      sourceFor(path, isFile, isImplicit) ??
      (isImplicit && this.#disk.isFolder(path) && !this.#disk.manifestIn(path)
        ? sourceFor(posix.join(path, "index"), isFile, true)
        : undefined);
    if (found !== undefined) return { file: found };
    return isJavaScript(path) && isFile(path) ? "foreign" : undefined;
  }

  #mapped(specifier: string, from: string): Resolution | undefined {
    for (const { before, after, targets } of this.#settings.paths) {
      const isLongEnough = specifier.length >= before.length + (after?.length ?? 0);
      const isMatch =
        after === undefined
          ? specifier === before
          : isLongEnough && specifier.startsWith(before) && specifier.endsWith(after);
      if (!isMatch) continue;
      const star = specifier.slice(before.length, specifier.length - (after?.length ?? 0));
      for (const target of targets) {
        const found = this.#file(target.replace("*", star), from);
        if (found) return found;
      }
      return undefined;
    }
    return undefined;
  }

  #imported(specifier: string, from: string): Resolution | undefined {
    const scope = this.#scopeOf(from);
    const imports = scope && this.#disk.manifestIn(scope)?.imports;
    return imports ? this.#targeted(scope, imports, specifier, from) : undefined;
  }

  #packaged(specifier: string, from: string): Resolution | undefined {
    const [, name = "", subpath = ""] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
    const folder =
      this.#selfNamed(name, from) ?? this.#packages.installed(name, posix.dirname(from));
    const found = folder && this.#inPackage(folder, `.${subpath}`, from);
    if (found && folder) return this.#mattering(folder, found);
    if (builtinModules.includes(specifier) && this.#settings.hasNodeTypes) return "foreign";
    return this.#typesOnly(name, from);
  }

  // Packages that know nothing of harmony are there, and that is all there is to know.
  #mattering(folder: string, found: Resolution): Resolution {
    const real = this.#disk.realPath(folder);
    const isInstalled = real.includes("/node_modules/");
    // What is linked, or is this very package, is the author's, whatever its manifest says.
    if (isInstalled && !this.#packages.knowsHarmony(folder)) return "foreign";
    const { exports, typesVersions } = this.#disk.manifestIn(folder) ?? {};
    return typesVersions || hasVersions(exports) ? "unclear" : found;
  }

  #selfNamed(name: string, from: string): string | undefined {
    const scope = this.#scopeOf(from);
    const manifest = scope ? this.#disk.manifestIn(scope) : undefined;
    return manifest?.name === name && manifest.exports !== undefined ? scope : undefined;
  }

  #inPackage(folder: string, path: string, from: string): Resolution | undefined {
    const manifest = this.#disk.manifestIn(folder);
    if (manifest?.exports !== undefined && manifest.exports !== null)
      return this.#targeted(folder, manifest.exports, path, from);
    if (path !== ".") return this.#real(this.#file(posix.join(folder, path), from));
    const mains = [manifest?.types, manifest?.typings, manifest?.main].filter(
      (each) => typeof each === "string",
    );
    for (const main of [...mains, "index.js"]) {
      const found = this.#whole(posix.join(folder, main));
      if (found) return found;
    }
    return undefined;
  }

  #targeted(folder: string, map: unknown, path: string, from: string): Resolution | undefined {
    const targets = targetsOf(map, path, this.#conditionsFor(from)) ?? [];
    for (const target of targets) {
      const found = target.startsWith("./")
        ? this.#whole(posix.join(folder, target))
        : this.#packaged(target, from);
      if (found) return found;
    }
    return undefined;
  }

  // A path of a package.json, which is written out.
  #whole(path: string): Resolution | undefined {
    const isFile = (file: string): boolean => this.#disk.isFile(file);
    const found = sourceFor(path, isFile, false) ?? sourceFor(`${path}/index.js`, isFile, false);
    if (found !== undefined) return this.#real({ file: found });
    return isFile(path) ? "foreign" : undefined;
  }

  // Only what a package is asked for is looked up through links.
  #real(found: Resolution | undefined): Resolution | undefined {
    return typeof found === "object" ? { file: this.#disk.realPath(found.file) } : found;
  }

  #typesOnly(name: string, from: string): Resolution | undefined {
    const mangled = name.replace(/^@([^/]+)\//, "$1__");
    const types = this.#packages.installed(`@types/${mangled}`, posix.dirname(from));
    return types === undefined ? undefined : "foreign";
  }

  #conditionsFor(from: string): ReadonlySet<string> {
    return this.#isModule(from)
      ? this.#settings.importConditions
      : this.#settings.requireConditions;
  }

  /** Whether Node takes `file` for an ES module. */
  #isModule(file: string): boolean {
    if (this.#settings.isBundler || file.endsWith(".mts")) return true;
    if (file.endsWith(".cts")) return false;
    const folder = posix.dirname(file);
    let isModule = this.#modes.get(folder);
    if (isModule === undefined) {
      const scope = this.#scopeOf(file);
      isModule = scope !== undefined && this.#disk.manifestIn(scope)?.type === "module";
      this.#modes.set(folder, isModule);
    }
    return isModule;
  }

  // The nearest folder with a package.json, named or not.
  #scopeOf(file: string): string | undefined {
    for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
      if (this.#disk.manifestIn(folder)) return folder;
      if (posix.dirname(folder) === folder || posix.basename(folder) === "node_modules")
        return undefined;
    }
  }
}

function isAsset(specifier: string): boolean {
  return /\.(?:json|css|svg|wasm|txt|md)$/.test(specifier);
}
