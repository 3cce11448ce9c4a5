/** Emits the entrypoint of an app: its graph and its topologies, statically listed. */
import type { ListedTopologyModel } from "../model/index.ts";
import { call, type Code, imported, inlineObject, object, text } from "./code.ts";
import type { Emission } from "./emission.ts";
import { headerOf } from "./header.ts";
import { isIdentifier } from "./names.ts";
import { classOf, ofSibling, spanValue } from "./place.ts";
import { printModule } from "./print.ts";

const [listed, main] = ["listed", "main"].map((name) =>
  imported("@harmony/runtime/generated", name),
);

/** The text of `harmony-<app>.ts`. */
export function emitEntrypoint(emission: Emission): string {
  const { app, root } = emission;
  const sentence = `The command \`harmony-${app.name}\`: ${app.summary}.`.replace(/\.\.$/, ".");
  const file = `${emission.groupOf(root.id).name}.interpret`;
  const interpret = ofSibling(emission, file, emission.names(root.id).interpret);
  const compiled = object({
    name: text(app.name),
    summary: text(app.summary),
    create: ["() => new ", classOf(emission, app.app), "()"],
    writtenAt: spanValue(app.root.span),
    interpret,
    topologies: inlineObject(
      Object.fromEntries(app.topologies.map((each) => listedEntry(emission, each, interpret))),
    ),
  });
  // Not awaited, so that the bundle needs no module system of its own.
  const value = call(main!, [compiled]);
  return printModule(headerOf(app.app.file, sentence), [{ kind: "run", value }]);
}

function listedEntry(
  emission: Emission,
  { name, topology }: ListedTopologyModel,
  interpret: Code,
): readonly [string, Code] {
  const place = emission.app.model.topologies.get(topology)!;
  const key = isIdentifier(name) ? name : text(name);
  return [key, call(listed!, [classOf(emission, place), interpret])];
}
