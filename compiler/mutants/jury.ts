/** Judges mutants: all of them are one project that is read once, and each is checked alone. */
import { join } from "node:path";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { check, type CheckedApp } from "../check/check.ts";
import type { FixtureFile } from "../check/fixture.ts";
import { Sandbox, sliceOf } from "../check/sandbox.ts";
import { emit } from "../emit/emit.ts";
import type { Mutant } from "./mutant.ts";
import { refusals } from "./witness.ts";

/** What harmony-gen and `tsc` say about one mutant. */
export interface Judged {
  readonly mutant: Mutant;
  readonly diagnostics: readonly Diagnostic[];
  /** The generated code that `tsc` saw. */
  readonly generated: readonly FixtureFile[];
  /** The lines of `tsc`, paths relative to the mutant. */
  readonly refusals: readonly string[];
}

const modules = join(import.meta.dirname, "../../node_modules");

/** The generated code of a subject, by the subject's name. */
export type Entrypoints = ReadonlyMap<string, readonly FixtureFile[]>;

/**
 * Judges `mutants` in one sandbox. Broken ones get the entrypoint of the subject they were made of: what was generated
 * before the change must not compile after it.
 */
export function judge(mutants: readonly Mutant[], entrypoints: Entrypoints): readonly Judged[] {
  using sandbox = new Sandbox(modules);
  const named = mutants.map((mutant, i) => ({ mutant, name: `m${i}` }));
  for (const { name, mutant } of named) sandbox.add(name, mutant.files);
  const model = sandbox.read();
  const judged = named.map(({ mutant, name }) => {
    const verdict = check(sliceOf(model, name));
    const generated =
      verdict.kind === "checked" ? emitted(verdict.apps) : entrypoints.get(mutant.subject);
    const diagnostics = verdict.kind === "findings" ? verdict.diagnostics : [];
    return { mutant, name, diagnostics, generated: generated ?? [] };
  });
  for (const { name, generated } of judged) sandbox.add(name, generated);
  const refused = refusals(sandbox.folder, modules);
  return judged.map(({ name, ...each }) => ({ ...each, refusals: refused.get(name) ?? [] }));
}

function emitted(apps: readonly CheckedApp[]): readonly FixtureFile[] {
  return apps.flatMap((app) => emit(app, "generated"));
}
