/** Registry: the Scores and topologies of the project; whatever a reader comes across is read once, later. */
import type { ScoreId, ScoreModel, TopologyId, TopologyModel } from "../model/index.ts";
import { isHarmonys } from "./brand.ts";
import type { CapabilityType } from "./capabilities.ts";
import type { Classes } from "./classes.ts";
import { compositeBounds } from "./composite-bound.ts";
import type { Doors } from "./doors.ts";
import { idOf, typeArgumentsOf } from "./identity.ts";
import { instanceTypeOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import { readScore } from "./score.ts";
import { compareTexts } from "./span.ts";
import { readTopology } from "./topology.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;
type ClassNode = TypeScript.ClassLikeDeclaration;

export interface Found {
  readonly id: string;
  readonly declaration: ClassNode;
  readonly type: Type;
}

export class Registry {
  readonly doors: Doors;
  readonly #reading: Reading;
  readonly #scores = new Map<ScoreId, Found>();
  readonly #topologies = new Map<TopologyId, Found>();
  readonly #extended: ReadonlySet<TypeScript.Declaration>;

  constructor(reading: Reading, doors: Doors, classes: Classes) {
    this.#reading = reading;
    this.doors = doors;
    for (const each of classes.scores) this.score(instanceTypeOf(reading, each));
    for (const each of classes.topologies) this.topology(instanceTypeOf(reading, each));
    this.#extended = basesOf([...this.#scores.values()]);
  }

  /** The Score whose instances have `type`; `undefined` when that is no class of an author. */
  score(type: Type): Found | undefined {
    return this.#find(this.#scores, type);
  }

  /** The topology whose instances have `type`. */
  topology(type: Type): Found | undefined {
    return this.#find(this.#topologies, type);
  }

  /** Whether a class of the author's extends `declaration`. */
  isExtended(declaration: ClassNode): boolean {
    return this.#extended.has(declaration);
  }

  /** Reads all of them, and those they lead to, except what is known already. */
  readAll(
    capabilities: readonly CapabilityType[],
    isKnown: (id: string) => boolean = () => false,
  ): {
    readonly scores: ReadonlyMap<ScoreId, ScoreModel>;
    readonly topologies: ReadonlyMap<TopologyId, TopologyModel>;
  } {
    const scores = new Map<ScoreId, ScoreModel>();
    // Reading a composite adds its parts to the map that is being walked, so they are read too.
    for (const [id, found] of this.#scores)
      if (!isKnown(id)) scores.set(id, readScore(this.#reading, this, found));
    const topologies = [...this.#topologies.values()]
      .filter(({ id }) => !isKnown(id))
      .map((found) => readTopology(this.#reading, this, found, capabilities));
    return {
      scores: sorted(compositeBounds(scores)),
      topologies: sorted(new Map(topologies.map((each) => [each.id, each]))),
    };
  }

  #find(known: Map<string, Found>, type: Type): Found | undefined {
    const symbol = type.getSymbol();
    const declaration = symbol?.declarations?.find(ts.isClassLike);
    if (!declaration || !symbol || isHarmonys(this.#reading, symbol)) return undefined;
    const id = idOf(this.#reading, declaration) + typeArgumentsOf(this.#reading, type);
    const found = known.get(id) ?? { id, declaration, type };
    known.set(id, found);
    return found;
  }
}

function basesOf(found: readonly Found[]): ReadonlySet<TypeScript.Declaration> {
  const bases = found.flatMap(({ type }) => type.getBaseTypes() ?? []);
  return new Set(bases.flatMap((base) => base.getSymbol()?.declarations ?? []));
}

function sorted<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...map].toSorted(([a], [b]) => compareTexts(a, b)));
}
