/** Emits the entrypoint of an app: its graph and its topologies, statically listed. */
import type { ListedTopologyModel } from "../model/index.ts";
import type { Emission } from "./emission.ts";
import { headerOf } from "./header.ts";
import { isIdentifier } from "./names.ts";
import { importOfClass, siblingImport, spanValue } from "./place.ts";
import {
  call,
  importsOf,
  inlineObject,
  printModule,
  sequence,
  type Statement,
  text,
  type Value,
  Writers,
} from "./structures.ts";

/** The text of `harmony-<app>.ts`. */
export function emitEntrypoint(emission: Emission): string {
  const { app, root } = emission;
  const { file, interpret } = emission.names(root.id);
  const appClass = importOfClass(emission, app.app);
  const topologies = app.topologies.map((listed) => classOf(emission, listed));
  const run = ["listed", "main"].map((name) => ({ specifier: "@harmony/runtime/generated", name }));
  const own = { specifier: siblingImport(emission, `${file}.interpret`), name: interpret };
  const sentence = `The command \`harmony-${app.name}\`: ${app.summary}.`.replace(/\.\.$/, ".");
  return printModule(headerOf(app.app.file, sentence), [
    ...importsOf(
      [...run, ...topologies, appClass, own].map((each) => ({ ...each, isType: false })),
    ),
    runStatement(emission, appClass.name, interpret),
  ]);
}

function runStatement(emission: Emission, appClass: string, interpret: string): Statement {
  const { app } = emission;
  const compiled = Writers.object({
    name: text(app.name),
    summary: text(app.summary),
    create: `() => new ${appClass}()`,
    writtenAt: spanValue(app.root.span, ""),
    interpret,
    topologies: inlineObject(
      Object.fromEntries(app.topologies.map((each) => listedEntry(emission, each, interpret))),
    ),
  });
  // Not awaited, so that the bundle needs no module system of its own.
  return sequence("\nvoid ", call("main", [compiled]), ";");
}

function listedEntry(
  emission: Emission,
  listed: ListedTopologyModel,
  interpret: string,
): readonly [string, Value] {
  const key = isIdentifier(listed.name) ? listed.name : text(listed.name);
  return [key, call("listed", [classOf(emission, listed).name, interpret])];
}

function classOf(emission: Emission, listed: ListedTopologyModel) {
  return importOfClass(emission, emission.app.model.topologies.get(listed.topology)!);
}
