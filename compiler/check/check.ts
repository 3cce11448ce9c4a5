/** Check: judges a model by every rule. The only maker of `CheckedApp`, and so the only way to code being written. */
import assert from "node:assert/strict";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { AppModel, ListedTopologyModel, Model, RootModel } from "../model/index.ts";
import type { Rule } from "./rule.ts";
import { rules as everyRule } from "./rules.ts";

declare const checked: unique symbol;

/** An app in which no rule finds a mistake: nothing in it is a hole. */
export interface CheckedApp {
  readonly [checked]: true;
  readonly model: Model;
  readonly app: AppModel;
  readonly name: string;
  readonly summary: string;
  readonly root: RootModel;
  readonly topologies: readonly ListedTopologyModel[];
}

export type Verdict =
  | { readonly kind: "checked"; readonly apps: readonly CheckedApp[] }
  | { readonly kind: "findings"; readonly diagnostics: readonly Diagnostic[] };

/** Every mistake in the model, sorted by place; or the apps, proven. */
export function check(model: Model, rules: readonly Rule[] = everyRule): Verdict {
  const found = rules.flatMap((rule) => diagnosticsOf(rule, model));
  const diagnostics = eachOnce(found).toSorted(byPlace);
  if (diagnostics.length > 0) return { kind: "findings", diagnostics };
  return { kind: "checked", apps: model.apps.map((app) => checkedApp(app, model)) };
}

function diagnosticsOf(rule: Rule, model: Model): readonly Diagnostic[] {
  return rule.check(model).map(({ at, ...finding }) => ({
    code: rule.code,
    severity: "error",
    location: { kind: "source", span: at },
    ...finding,
  }));
}

/** A generic Score is in the model once for each type it is made with; its mistakes are made once. */
function eachOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const words = ({ code, location, message }: Diagnostic) =>
    JSON.stringify([code, location, message]);
  return [...Map.groupBy(diagnostics, words).values()].map(([first]) => first!);
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column || (a.code < b.code ? -1 : 1);
}

function placeOf({ location }: Diagnostic) {
  assert(location?.kind === "source");
  return location.span;
}

function checkedApp(app: AppModel, model: Model): CheckedApp {
  const { root, mark } = app;
  const topologies = app.topologies.filter((topology) => topology.kind === "topology");
  assert(root.kind === "root" && topologies.length === app.topologies.length, "holes are findings");
  assert(mark.name?.kind === "text" && mark.summary?.kind === "text", "marks are findings");
  const { name, summary } = mark;
  const proven = { model, app, name: name.value, summary: summary.value, root, topologies };
  return proven as unknown as CheckedApp;
}
