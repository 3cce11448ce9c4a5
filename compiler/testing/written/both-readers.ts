/** Reads written projects by both readers, and tells where they differ. */
import fc from "fast-check";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { check } from "../../check/check.ts";
import { FactFiles } from "../../engine/fact-files.ts";
import { QuickReader } from "../../engine/quick-reading.ts";
import { analyse } from "../../engine/analyse.ts";
import type { Model } from "../../model/index.ts";
import { projectIn } from "../../project.ts";
import { read, type ReadResult } from "../../read/read.ts";
import { disagreements } from "./disagreement.ts";
import { drawFrom } from "./draw.ts";
import { type Files, type Size, writeProject } from "./project.ts";
import { authorOf } from "./written-author.ts";

export interface Compared {
  readonly files: Files;
  /** Empty when both readers say the same. */
  readonly differences: readonly string[];
  /** Classes that were read, and those of them that syntax left open. */
  readonly classes: number;
  readonly open: number;
}

/** Any project of `size`, as both readers see it. */
export function compared(size: Size): fc.Arbitrary<() => Promise<Compared>> {
  return fc.gen().map((g) => {
    const files = writeProject(drawFrom(g, fc), size);
    return () => compare(files);
  });
}

async function compare(files: Files): Promise<Compared> {
  using author = authorOf(files);
  const project = projectIn(author.folder);
  const reference = read(project);
  const quick = new QuickReader(project, new FactFiles({}, new Map())).read();
  const classes = reference.kind === "read" ? countOf(reference.model) : 0;
  const open = quick.kind === "linked" ? quick.linked.undecided.length : classes;
  return { files, differences: differing(reference, await analyse(project), files), classes, open };
}

function countOf({ scores, topologies, apps }: Model): number {
  return scores.size + topologies.size + apps.length;
}

function differing(reference: ReadResult, ours: ReadResult, files: Files): readonly string[] {
  if (reference.kind === "unreadable" || ours.kind === "unreadable")
    return [`both must be read: ${JSON.stringify([reference, ours])}`];
  const models = disagreements(reference.model, ours.model, files);
  if (models.length > 0) return models;
  const [theirs, own] = [findingsIn(reference.model), findingsIn(ours.model)];
  return JSON.stringify(theirs) === JSON.stringify(own) ? [] : ["other findings of equal models"];
}

function findingsIn(model: Model): readonly Diagnostic[] {
  const verdict = check(model);
  return verdict.kind === "findings" ? verdict.diagnostics : [];
}
