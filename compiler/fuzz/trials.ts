/** Trials: sources with one slip each, and what harmony-gen and `tsc` make of them. */
import { join } from "node:path";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { check } from "../check/check.ts";
import type { FixtureFile } from "../check/fixture.ts";
import { Sandbox, sliceOf } from "../check/sandbox.ts";
import { emit } from "../emit/emit.ts";
import { refusals } from "../mutants/witness.ts";
import type { Subject } from "../mutants/mutant.ts";
import { type HarmonyProject, projectIn } from "../project.ts";
import type { ReadResult } from "../read/read.ts";
import { Random } from "./random.ts";
import { isBroken, slipped } from "./slips.ts";

export interface Trial {
  readonly subject: string;
  readonly slip: string;
  /** The file with the slip. */
  readonly path: string;
  readonly text: string;
  readonly files: readonly FixtureFile[];
  readonly isBroken: boolean;
}

export interface Tried {
  readonly trial: Trial;
  readonly diagnostics: readonly Diagnostic[];
  /** What `tsc` says of the sources, and of the code that was generated from them. */
  readonly refusals: readonly string[];
}

const modules = join(import.meta.dirname, "../../node_modules");

/** `count` trials, the same for the same seed. */
export function trials(
  subjects: readonly Subject[],
  seed: number,
  count: number,
): readonly Trial[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => trialOf(random.of(subjects), random));
}

function trialOf(subject: Subject, random: Random): Trial {
  const sources = subject.files.filter(({ path }) => /(?<!\.d)\.ts$/.test(path));
  const { path, text: before } = random.of(sources);
  const { name, text } = slipped(before, random);
  const files = subject.files.map((file) => (file.path === path ? { path, text } : file));
  return { subject: subject.name, slip: name, path, text, files, isBroken: isBroken(text) };
}

/** What reads a project: the reference, or what harmony-gen runs. */
export type Reads = (project: HarmonyProject) => ReadResult | Promise<ReadResult>;

/**
 * Judges trials by each of `readers`: all are read as one project, and each is checked alone. Files that can't be
 * parsed keep the others from being read, so they come apart from those that can.
 */
export async function tried(
  all: readonly Trial[],
  ...readers: readonly Reads[]
): Promise<readonly (readonly Tried[])[]> {
  using sandbox = new Sandbox(modules);
  const named = all.map((trial, i) => ({ trial, name: `t${i}` }));
  for (const { name, trial } of named) sandbox.add(name, trial.files);
  const results: ReadResult[] = [];
  for (const read of readers) results.push(await read(projectIn(sandbox.folder)));
  const generated = generatedFrom(results[0]!, named);
  for (const [name, files] of generated) sandbox.add(name, files);
  const refused = generated.size > 0 ? refusals(sandbox.folder, modules) : new Map();
  return results.map((result) =>
    named.map(({ trial, name }) => ({
      trial,
      diagnostics: diagnosticsOf(result, name),
      refusals: refused.get(name) ?? [],
    })),
  );
}

type Named = readonly { readonly name: string }[];

function generatedFrom(
  result: ReadResult,
  named: Named,
): ReadonlyMap<string, readonly FixtureFile[]> {
  if (result.kind === "unreadable") return new Map();
  return new Map(
    named.map(({ name }) => {
      const verdict = check(sliceOf(result.model, name));
      const apps = verdict.kind === "checked" ? verdict.apps : [];
      return [name, apps.flatMap((app) => emit(app, "generated"))];
    }),
  );
}

function diagnosticsOf(result: ReadResult, name: string): readonly Diagnostic[] {
  if (result.kind === "unreadable") return result.diagnostics.filter((each) => isIn(each, name));
  const verdict = check(sliceOf(result.model, name));
  return verdict.kind === "findings" ? verdict.diagnostics : [];
}

function isIn({ location }: Diagnostic, name: string): boolean {
  return location?.kind === "source" && location.span.file.startsWith(`${name}/`);
}
