/** Judges mutants: all of them are one project that is read once, and each is checked alone. */
import { join } from "node:path";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { check, type CheckedApp } from "../check/check.ts";
import type { FixtureFile } from "../check/fixture.ts";
import { rules } from "../check/rules.ts";
import { Sandbox, sliceOf } from "../check/sandbox.ts";
import { emit } from "../emit/emit.ts";
import type { Model } from "../model/index.ts";
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

/** Judges `mutants` in one sandbox. */
export function judge(mutants: readonly Mutant[], entrypoints: Entrypoints): readonly Judged[] {
  using sandbox = new Sandbox(modules);
  const named = mutants.map((mutant, i) => ({ mutant, name: `m${i}` }));
  for (const { name, mutant } of named) sandbox.add(name, mutant.files);
  const model = sandbox.read();
  const judged = named.map(({ mutant, name }) => {
    const slice = sliceOf(model, name);
    const verdict = check(slice);
    const diagnostics = verdict.kind === "findings" ? verdict.diagnostics : [];
    const generated = emitted(slice, diagnostics) ?? entrypoints.get(mutant.subject) ?? [];
    return { mutant, name, diagnostics, generated };
  });
  for (const { name, generated } of judged) sandbox.add(name, generated);
  const refused = refusals(sandbox.folder, modules);
  return judged.map(({ name, ...each }) => ({ ...each, refusals: refused.get(name) ?? [] }));
}

/**
 * The second witness must not lean on the first: where rules of capabilities or smoke tests found something, the
 * entrypoint is generated without them. Other findings are of what can't be generated; there the entrypoint is that of
 * the subject, and what was generated before the change must not compile after it.
 */
function emitted(
  slice: Model,
  diagnostics: readonly Diagnostic[],
): readonly FixtureFile[] | undefined {
  const silenced = diagnostics.map(({ code }) => code).filter((code) => /^H0[13]/.test(code));
  const verdict = check(
    slice,
    rules.filter(({ code }) => !silenced.includes(code)),
  );
  return verdict.kind === "checked" ? filesOf(verdict.apps) : undefined;
}

function filesOf(apps: readonly CheckedApp[]): readonly FixtureFile[] {
  return apps.flatMap((app) => emit(app, "generated"));
}
