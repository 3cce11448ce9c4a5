/** Reads a project by its syntax: everything, or all but some classes, or nothing that is certain. */
import { posix } from "node:path";
import type { Model } from "../model/index.ts";
import type { HarmonyProject } from "../project.ts";
import { link, type QuickResult } from "../quick/link.ts";
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
  /** Only the type checker can tell. */
  | { readonly kind: "everything"; readonly why: string };

/** What the facts in `files` say of `project`. */
export function readQuickly(project: HarmonyProject, files: FactFiles): QuickReading {
  const quick = openQuickProject(project, files);
  if (!quick) return { kind: "everything", why: "its settings are for TypeScript to read" };
  const linked = link(quick);
  if (linked.kind === "everything") return linked;
  const [unreadable] = files.unreadable;
  if (unreadable !== undefined) return { kind: "everything", why: `${unreadable} can not be read` };
  return { kind: "linked", quick, linked };
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
