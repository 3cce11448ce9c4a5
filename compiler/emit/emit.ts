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
  const emission = emissionOf(app, `${generated}/${app.name}`);
  const at = (name: string, text: string) => ({ path: `${emission.folder}/${name}`, text });
  return [
    at(`harmony-${app.name}.ts`, emitEntrypoint(emission)),
    at(`${app.name}.graph.json`, emitGraph(emission)),
    ...emission.groups.flatMap((group) => groupFiles(emission, group, at)),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function groupFiles(
  emission: Emission,
  group: Group,
  at: (name: string, text: string) => GeneratedFile,
): readonly GeneratedFile[] {
  const interprets = at(`${group.name}.interpret.ts`, emitInterprets(emission, group));
  const tested = group.scores.filter(({ smokeTests }) => smokeTests.length > 0);
  if (tested.length === 0) return [interprets];
  return [interprets, at(`${group.name}.smoke-test.ts`, emitSmokeTests(emission, group, tested))];
}
