/** Finds what installed packages tell of their Scores beyond their declarations. */
import { existsSync } from "node:fs";
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import { parseFacts, type PublishedFacts, type ScoreFacts } from "../published/facts.ts";
import { hashOf } from "../published/hash.ts";
import { manifestPath, textIfThere } from "../published/package-files.ts";
import type { PackageFile, PackageFinder } from "./package-of.ts";
import { nameOf } from "./place.ts";
import { relativeFile } from "./span.ts";
import type { TypeScript } from "./typescript.ts";

/** The facts of one Score, with places as the project sees them. */
export interface ToldScore extends ScoreFacts {
  /** Where a place of the source is, if the package brings its sources. */
  shown(span: Span): Span | undefined;
}

export class Published {
  readonly #root: string;
  readonly #packages: PackageFinder;
  readonly #byFolder = new Map<string, PublishedFacts | undefined>();

  constructor(root: string, packages: PackageFinder) {
    this.#root = root;
    this.#packages = packages;
  }

  /** What is told of a declared class; `undefined` when nothing is, or when it is told of other declarations. */
  of(declaration: TypeScript.ClassLikeDeclaration): ToldScore | undefined {
    const file = declaration.getSourceFile();
    const home = file.isDeclarationFile ? this.#packages.ofFile(file.fileName) : undefined;
    const scores = (home && this.#factsOf(home)?.scores) ?? [];
    const declaredIn = home && posix.relative(home.folder, file.fileName);
    const found = scores.find(
      (each) => each.class === nameOf(declaration) && each.declaredIn === declaredIn,
    );
    if (!found || found.sha256 !== hashOf(file.text)) return undefined;
    return { ...found, shown: (span) => this.#shown(home!, span) };
  }

  /** Manifests that were read or looked for. */
  get files(): readonly string[] {
    return [...this.#byFolder.keys()];
  }

  #factsOf({ folder, json }: PackageFile): PublishedFacts | undefined {
    const path = manifestPath(folder, json);
    if (!this.#byFolder.has(path)) {
      const text = textIfThere(path);
      this.#byFolder.set(path, text === undefined ? undefined : parseFacts(text));
    }
    return this.#byFolder.get(path);
  }

  #shown({ folder }: PackageFile, span: Span): Span | undefined {
    const path = posix.join(folder, span.file);
    return existsSync(path) ? { ...span, file: relativeFile(this.#root, path) } : undefined;
  }
}
