/** MistakesAt: which finding is shown at which Score, part or topology. */
import type { Diagnostic, Span } from "@harmony/runtime/diagnostic";
import type { AppModel, Model, ScoreModel } from "../model/index.ts";

/** Indices of the findings that are shown at an element. */
export type MistakesAt = (element: Element) => readonly number[];

type Element = string & { readonly element: unique symbol };

interface Anchor {
  readonly span: Span;
  readonly element: Element;
}

interface Drawn {
  readonly app: AppModel;
  readonly model: Model;
  /** The Scores of the app. */
  readonly scores: readonly ScoreModel[];
}

export const appElement = "app" as Element;
export const scoreElement = (id: string): Element => `score ${id}` as Element;
export const partElement = (id: string, field: string): Element => `part ${id} ${field}` as Element;
export const topologyElement = (id: string): Element => `topology ${id}` as Element;

/** Tells what a finding is about, first what it is told at; nothing when it is about another app. */
export type Locate = (finding: Diagnostic) => readonly Element[];

/** A place is about the nearest thing that begins before it in its file, and about the app where there is none. */
export function locator(drawn: Drawn): Locate {
  const anchors = Map.groupBy(anchorsOf(drawn), ({ span }) => span.file);
  const strangers = filesOfOthers(drawn);
  const elementsAt = (span: Span): readonly Element[] => {
    const here = anchors.get(span.file);
    if (here === undefined) return strangers.has(span.file) ? [] : [appElement];
    return nearestTo(span, here);
  };
  return ({ location, labels = [] }) => {
    const first = location?.kind === "source" ? elementsAt(location.span) : [appElement];
    const beside = labels.flatMap(({ span }) => elementsAt(span)).filter(isAffected);
    return [...new Set([...first, ...beside])];
  };
}

/** Of what a finding names besides, parts and places share in it. */
function isAffected(element: Element): boolean {
  return /^(part|topology) /.test(element);
}

/** What `locate` says of each finding, the other way round. */
export function mistakesOf(findings: readonly Diagnostic[], locate: Locate): MistakesAt {
  const told = findings.flatMap((finding, index) =>
    locate(finding).map((element) => ({ element, index })),
  );
  const marked = Map.groupBy(told, ({ element }) => element);
  return (element) => (marked.get(element) ?? []).map(({ index }) => index);
}

/** A generic Score is there once for each type it is made with. */
function nearestTo(span: Span, anchors: readonly Anchor[]): readonly Element[] {
  const before = anchors.filter((anchor) => order(anchor.span, span) <= 0);
  const nearest = before.toSorted((a, b) => order(a.span, b.span)).at(-1);
  if (nearest === undefined) return [appElement];
  const { span: place } = nearest;
  return before.filter((each) => order(each.span, place) === 0).map(({ element }) => element);
}

function order(a: Span, b: Span): number {
  return a.line - b.line || a.column - b.column;
}

function anchorsOf({ app, model, scores }: Drawn): readonly Anchor[] {
  const topologies = app.topologies.flatMap((listed) =>
    listed.kind === "hole" ? [] : (model.topologies.get(listed.topology) ?? []),
  );
  return [
    ...classAnchors(app, appElement),
    ...scores.flatMap((score) => [
      ...classAnchors(score, scoreElement(score.id)),
      ...partAnchors(score),
    ]),
    ...topologies.map(({ id, span }) => ({ span, element: topologyElement(id) })),
  ];
}

function classAnchors(
  { mark, span }: Pick<ScoreModel, "mark" | "span">,
  element: Element,
): readonly Anchor[] {
  return [
    { span: mark.span, element },
    { span, element },
  ];
}

// What follows the last part in a class is the Score's own: its smoke tests.
function partAnchors(score: ScoreModel): readonly Anchor[] {
  const own = [score.interpret?.span, ...score.smokeTests.map(({ span }) => span)];
  return [
    ...score.parts.map(({ field, span }) => ({ span, element: partElement(score.id, field) })),
    ...own.flatMap((span) => (span ? { span, element: scoreElement(score.id) } : [])),
  ];
}

/** Files whose findings belong to Scores and places of other apps. */
function filesOfOthers({ app, model }: Drawn): ReadonlySet<string> {
  const others = model.apps.filter(({ id }) => id !== app.id);
  const classes = [...others, ...model.scores.values(), ...model.topologies.values()];
  return new Set(classes.map(({ file }) => file));
}
