/** Completes a model that was linked from syntax with what the type checker says of the classes that it left open. */
import type { ScoreModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import type { QuickResult } from "../quick/link.ts";
import type { ClassesRead } from "../read/read-classes.ts";
import { compareSpans, compareTexts } from "../read/span.ts";

type Linked = Extract<QuickResult, { kind: "linked" }>;
type Unpacked = Linked["model"];

/** Both together; `undefined` when they do not fit, so that only one reading of everything can tell. */
export function completed({ model }: Linked, read: ClassesRead): Unpacked | undefined {
  const found = new Map([...model.scores, ...read.scores]);
  const scores = sorted(withExtended(found));
  const topologies = sorted(new Map([...model.topologies, ...read.topologies]));
  const apps = [...model.apps, ...read.apps].toSorted((a, b) => compareTexts(a.id, b.id));
  const places = new Set([...topologies.values()].map(({ file }) => file));
  const whole: Unpacked = {
    ...model,
    scores,
    topologies,
    apps,
    throws: [...model.throws, ...read.throws].toSorted((a, b) => compareSpans(a.span, b.span)),
    manifests: model.manifests.map((each) =>
      places.has(each.span.file) ? { ...each, inside: "topology" } : each,
    ),
  };
  return namesOnlyKnown(whole) ? whole : undefined;
}

// A class that seemed to be extended by nobody may be extended by one that was left open.
function withExtended(scores: ReadonlyMap<string, ScoreModel>): ReadonlyMap<string, ScoreModel> {
  const direct = [...scores.values()].filter(isAuthors).map(({ bases: [base = ""] }) => base);
  const extended = new Set(direct.map(withoutArguments));
  const isExtended = (id: string): boolean => extended.has(withoutArguments(id));
  return new Map([...scores].map(([id, each]) => [id, { ...each, extended: isExtended(id) }]));
}

function isAuthors({ file, from }: ScoreModel): boolean {
  return from === "source" && !file.startsWith("../") && !/(?:^|\/)node_modules\//.test(file);
}

function withoutArguments(id: string): string {
  return id.replace(/(#[^<]*)<.*$/s, "$1");
}

function namesOnlyKnown({ scores, topologies, apps }: Unpacked): boolean {
  const parts = [...scores.values()].flatMap((score) => score.parts);
  const roots = apps.flatMap(({ root }) => (root.kind === "root" ? [root] : []));
  const named = [
    ...[...scores.values()].flatMap((score) => score.bases),
    ...parts.flatMap((part) => scoresOf(part.shape)),
    ...[...parts, ...roots].flatMap(({ instances }) => instances.map(({ score }) => score)),
    ...roots.flatMap((root) => root.scores),
  ];
  const listed = apps.flatMap((app) => app.topologies);
  return (
    named.every((id) => scores.has(id)) &&
    listed.every((each) => each.kind === "hole" || each.any || topologies.has(each.topology))
  );
}

function sorted<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...map].toSorted(([a], [b]) => compareTexts(a, b)));
}
