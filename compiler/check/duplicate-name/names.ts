/** The names that the Scores of an app have, with the way to each. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { InstanceModel, Model, PartModel, RootModel, ScoreId } from "../../model/index.ts";
import { placesOf, scoresIn } from "../composition.ts";

/** A Score with a name written in its spec. */
export interface Named {
  readonly className: string;
  readonly name: string;
  readonly at: Span;
  /** The `new X` of each composite around it, outermost first. */
  readonly through: readonly Span[];
}

/** By class and name, the first two Scores that have it: two are enough to be one too many. */
export type Names = ReadonlyMap<string, readonly Named[]>;

/** The names in the whole app. */
export function namesInApp({ instances, scores }: RootModel, model: Model): Names {
  const walk = { model, known: new Map<ScoreId, Names>() };
  const own = instances.map((instance) => nameOf(instance, model));
  return merged([...own, ...scores.map((id) => namesIn(id, walk))]);
}

interface Walk {
  readonly model: Model;
  /** A class has the same names wherever it is made. */
  readonly known: Map<ScoreId, Names>;
}

const NONE: Names = new Map();

function namesIn(id: ScoreId, walk: Walk): Names {
  const known = walk.known.get(id);
  if (known !== undefined) return known;
  // A composite that is made of itself ends here; that is another rule's mistake.
  walk.known.set(id, NONE);
  const parts = walk.model.scores.get(id)?.parts ?? [];
  const names = merged(parts.map((part) => namesInPart(part, walk)));
  walk.known.set(id, names);
  return names;
}

function namesInPart(part: PartModel, walk: Walk): Names {
  const own = part.instances
    .filter((instance) => !isForeign(instance, part))
    .map((instance) => nameOf(instance, walk.model));
  const inner = [...new Set(scoresIn(part.shape))].flatMap((id) =>
    placesOf(part, id).map((at) => through(at, namesIn(id, walk))),
  );
  const each = part.shape.kind === "items" || part.shape.kind === "fields";
  return each ? merged([...own, ...inner]) : oneOf([...own, ...inner]);
}

/** Where a field holds one of several, only one of them is ever there: the one that has a name most often. */
function oneOf(all: readonly Names[]): Names {
  const names = new Map<string, readonly Named[]>();
  for (const each of all)
    for (const [key, named] of each)
      if (named.length > (names.get(key)?.length ?? 0)) names.set(key, named);
  return names;
}

/** A Score that only a reference mentions is deployed by nobody; another rule reports it. */
function isForeign({ span }: InstanceModel, { holes }: PartModel): boolean {
  const place = ({ file, line, column }: Span) => `${file}:${line}:${column}`;
  return holes.some(
    (hole) => hole.reason === "foreign-reference" && place(hole.span) === place(span),
  );
}

function nameOf({ score, specName }: InstanceModel, model: Model): Names {
  const made = model.scores.get(score);
  if (specName === undefined || made?.kind !== "score") return NONE;
  const named = { className: made.name, name: specName.text, at: specName.span, through: [] };
  return new Map([[`${score} ${named.name}`, [named]]]);
}

function through(at: Span, names: Names): Names {
  if (names.size === 0) return names;
  const around = (named: Named) => ({ ...named, through: [at, ...named.through] });
  return new Map([...names].map(([key, named]) => [key, named.map(around)]));
}

function merged(all: readonly Names[]): Names {
  const names = new Map<string, readonly Named[]>();
  for (const each of all)
    for (const [key, named] of each) {
      const before = names.get(key);
      names.set(key, before ? [...before, ...named].slice(0, 2) : named);
    }
  return names;
}
