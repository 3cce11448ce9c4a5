/** Emits the entrypoint of an app: its graph and its topologies, statically listed. */
import type { ListedTopologyModel } from "../model/index.ts";
import type { Emission } from "./emission.ts";
import { headerOf } from "./header.ts";
import { isIdentifier } from "./names.ts";
import { importOfClass, siblingImport, spanValue } from "./place.ts";
import {
  call,
  importOf,
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
  const appImport = importOfClass(emission, app.app);
  const sentence = `The command \`harmony-${app.name}\`: ${app.summary}.`.replace(/\.\.$/, ".");
  return printModule(headerOf(app.app.file, sentence), [
    importOf("@harmony/runtime/generated", ["listed", "main"]),
    ...topologyImports(emission),
    importOf(appImport.specifier, [appImport.name]),
    importOf(siblingImport(emission, `${file}.interpret`), [interpret]),
    runStatement(emission, appImport.name, interpret),
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

function topologyImports(emission: Emission): readonly Statement[] {
  const bySpecifier = new Map<string, Set<string>>();
  for (const listed of emission.app.topologies) {
    const { specifier, name } = classOf(emission, listed);
    bySpecifier.set(specifier, (bySpecifier.get(specifier) ?? new Set()).add(name));
  }
  return [...bySpecifier]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([specifier, names]) => importOf(specifier, [...names].toSorted()));
}

function classOf(emission: Emission, listed: ListedTopologyModel) {
  return importOfClass(emission, emission.app.model.topologies.get(listed.topology)!);
}
