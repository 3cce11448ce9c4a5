/** Reads the app classes: the root Score of each, and the topologies it lists. */
import type { AppModel, Hole, RootModel } from "../model/index.ts";
import { scoreKindOf } from "./brand.ts";
import type { Classes } from "./classes.ts";
import { type Field, fieldsOf } from "./fields.ts";
import { holeAt } from "./hole.ts";
import { idOf } from "./identity.ts";
import { instancesIn, resultsOf } from "./instances.ts";
import { holesIn } from "./literal-holes.ts";
import { readListedTopologies } from "./listed-topologies.ts";
import { readMark } from "./mark.ts";
import { instanceTypeOf, nameNodeOf, placeOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Registry } from "./registry.ts";
import { compareTexts, relativeFile, spanOf } from "./span.ts";
import type { TypeScript } from "./typescript.ts";
import { whyNotMade } from "./unknown-class.ts";

type ClassNode = TypeScript.ClassLikeDeclaration;

/** The apps, sorted by id. */
export function readApps(
  reading: Reading,
  registry: Registry,
  classes: Classes,
): readonly AppModel[] {
  return classes.apps
    .map((declaration) => readApp(reading, registry, declaration))
    .toSorted((a, b) => compareTexts(a.id, b.id));
}

function readApp(reading: Reading, registry: Registry, declaration: ClassNode): AppModel {
  const fields = fieldsOf(reading, instanceTypeOf(reading, declaration));
  const topologies = fields.get("topologies");
  const at = topologies?.node ?? nameNodeOf(declaration);
  return {
    ...placeOf(reading, registry.doors, declaration),
    id: idOf(reading, declaration),
    mark: readMark(reading, declaration, "app"),
    packageFolder: packageFolderOf(reading, declaration),
    root: readRoot(reading, registry, declaration, fields.get("score")),
    topologies: topologies ? readListedTopologies(reading, registry, topologies) : [],
    topologiesSpan: spanOf(reading, at),
  };
}

function packageFolderOf(reading: Reading, declaration: ClassNode): string {
  const { fileName } = declaration.getSourceFile();
  const folder = reading.packages.ofFile(fileName)?.folder ?? reading.root;
  return relativeFile(reading.root, folder) || ".";
}

function readRoot(
  reading: Reading,
  registry: Registry,
  declaration: ClassNode,
  field: Field | undefined,
): RootModel | Hole {
  if (!field) return holeAt(reading, nameNodeOf(declaration), "missing");
  const types = field.expression ? resultsOf(reading, field.expression) : [field.type];
  if (!types.every(scoreKindOf)) {
    const reason = whyNotMade(reading, field.expression) ?? "not-a-score";
    return holeAt(reading, field.expression ?? field.node, reason);
  }
  const scores = types.flatMap((type) => registry.score(type)?.id ?? []);
  if (new Set(scores).size !== 1)
    return holeAt(reading, field.expression ?? field.node, "not-concrete");
  const fields = new Map<string, Field>();
  const site = { reading, registry, fields, bodies: new Map(), shapes: new Map() };
  const instances = field.expression ? instancesIn(site, field.expression) : [];
  return {
    kind: "root",
    scores: [...new Set(scores)].toSorted(),
    span: instances[0]?.span ?? spanOf(reading, field.expression ?? field.node),
    instances,
    holes: instances.flatMap(({ argument }) => (argument ? holesIn(argument) : [])),
  };
}
