/** Reads a project by its syntax: everything, or all but some classes, or nothing that is certain. */
import { posix } from "node:path";
import type { Model } from "../model/index.ts";
import type { HarmonyProject } from "../project.ts";
import { Linker, type QuickResult } from "../quick/link.ts";
import { openQuickProject } from "../quick/open.ts";
import type { QuickProject } from "../quick/quick-project.ts";
import { compositeBounds } from "../read/composite-bound.ts";
import { PackageFinder } from "../read/package-of.ts";
import { readPackages } from "../read/packages.ts";
import { readTsconfig } from "../sources/tsconfig.ts";
import type { FactFiles } from "./fact-files.ts";

export type Linked = Extract<QuickResult, { kind: "linked" }>;

export type QuickReading =
  | { readonly kind: "linked"; readonly quick: QuickProject; readonly linked: Linked }
  /** Only the type checker can tell; `broken` are the author's files that say nothing by their syntax. */
  | { readonly kind: "everything"; readonly why: string; readonly broken: readonly string[] };

interface Opened {
  readonly quick: QuickProject | undefined;
  readonly linker: Linker | undefined;
}

/** Reads a project again and again; what no change reached is not looked at a second time. */
export class QuickReader {
  readonly #project: HarmonyProject;
  readonly #files: FactFiles;
  #opened: Opened | undefined;

  constructor(project: HarmonyProject, files: FactFiles) {
    this.#project = project;
    this.#files = files;
  }

  /** What the facts of the files say now. */
  read(): QuickReading {
    const { quick, linker } = (this.#opened ??= opened(this.#project, this.#files));
    if (!quick || !linker) return everything("its settings are for TypeScript to read", []);
    const linked = linker.link();
    const [file] = this.#files.unreadable;
    if (file !== undefined) return everything(`${file} can not be read`, []);
    if (linked.kind === "linked") return { kind: "linked", quick, linked };
    for (const each of quick.files) quick.facts(each);
    return everything(
      linked.why,
      this.#files.unclear.filter((each) => quick.named.has(each)),
    );
  }

  /** Looks for the project's files and settings again: some may have come or gone. */
  reopen(): void {
    this.#opened = undefined;
  }
}

function everything(why: string, broken: readonly string[]): QuickReading {
  return { kind: "everything", why, broken };
}

function opened(project: HarmonyProject, files: FactFiles): Opened {
  const quick = openQuickProject(project, files);
  return { quick, linker: quick && new Linker(quick) };
}

export type LinkedReading = Extract<QuickReading, { kind: "linked" }>;

/** Whether syntax decided everything. */
export function isWhole(reading: QuickReading): reading is LinkedReading {
  return reading.kind === "linked" && reading.linked.undecided.length === 0;
}

/** The whole model, once nothing is open; with every file it was read from. */
export function modelOf(
  project: HarmonyProject,
  { linked }: LinkedReading,
  model: Linked["model"],
): { readonly model: Model; readonly files: readonly string[] } {
  const packages = new PackageFinder();
  const site = { root: project.root, packages };
  const joined = { ...model, scores: compositeBounds(model.scores) };
  const whole = { ...joined, packages: readPackages(site, linked.own, joined) };
  const folders = new Set(linked.files.flatMap((file) => packages.ofFile(file)?.folder ?? []));
  const manifests = [...folders].map((folder) => `${folder}/package.json`);
  const own = packages.manifests.filter((name) => !name.includes("/node_modules/"));
  const lock = posix.join(project.root, "node_modules/.package-lock.json");
  const origins = readTsconfig(project.tsconfig)?.origins ?? [];
  return {
    model: whole,
    files: [...new Set([...linked.files, ...manifests, ...own, ...origins, lock])],
  };
}
