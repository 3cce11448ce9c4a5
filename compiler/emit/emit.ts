/** emit(): a checked app in, its generated files out. Pure; the same app gives the same bytes. */
import type { CheckedApp } from "../check/check.ts";
import { emissionOf, type Emission } from "./emission.ts";
import { emitEntrypoint } from "./entrypoint.ts";
import { emitGraph } from "./graph.ts";
import type { Group } from "./groups.ts";
import { emitInterprets } from "./interpret.ts";
import { emitSmokeTests } from "./smoke-test.ts";

export interface GeneratedFile {
  /** Relative to the project root: `generated/bakery/harmony-bakery.ts`. */
  readonly path: string;
  readonly text: string;
}

/** The files of `app`, not yet formatted; `generated` is the folder they go to, relative to the project root. */
export function emit(app: CheckedApp, generated: string): readonly GeneratedFile[] {
  return [...emitted(app, generated)].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The same files one by one, each made when it is asked for. */
export function* emitted(app: CheckedApp, generated: string): Generator<GeneratedFile, void> {
  const emission = emissionOf(app, `${generated}/${app.name}`);
  const at = (name: string, text: string) => ({ path: `${emission.folder}/${name}`, text });
  yield at(`harmony-${app.name}.ts`, emitEntrypoint(emission));
  yield at(`${app.name}.graph.json`, emitGraph(emission));
  for (const group of emission.groups) yield* groupFiles(emission, group, at);
}

function* groupFiles(
  emission: Emission,
  group: Group,
  at: (name: string, text: string) => GeneratedFile,
): Generator<GeneratedFile, void> {
  yield at(`${group.name}.interpret.ts`, emitInterprets(emission, group));
  const tested = group.scores.filter(({ smokeTests }) => smokeTests.length > 0);
  if (tested.length > 0)
    yield at(`${group.name}.smoke-test.ts`, emitSmokeTests(emission, group, tested));
}
