/** Whether two Scores of an app may have one name at all; most apps are cleared by counting. */
import type { InstanceModel, Model, RootModel, ScoreId } from "../../model/index.ts";
import { placesOf, scoresIn } from "../composition.ts";

/** False only where no two Scores of one class can ever have the same name. */
export function mayShareNames({ instances, scores }: RootModel, model: Model): boolean {
  const count: Count = { model, placed: new Map(), taken: new Set() };
  return instances.some((each) => takes(count, each)) || scores.some((id) => places(count, id));
}

interface Count {
  readonly model: Model;
  /** How often a class is placed; twice stands for any number of times. */
  readonly placed: Map<ScoreId, number>;
  readonly taken: Set<string>;
}

/** Whether placing the Score takes a name again. */
function places(count: Count, id: ScoreId): boolean {
  const times = count.placed.get(id) ?? 0;
  if (times === 2) return false;
  count.placed.set(id, times + 1);
  const parts = count.model.scores.get(id)?.parts ?? [];
  return parts.some(
    (part) =>
      part.instances.some((each) => takes(count, each)) ||
      scoresIn(part.shape).some((inner) => placesOf(part, inner).some(() => places(count, inner))),
  );
}

function takes({ model, taken }: Count, { score, specName }: InstanceModel): boolean {
  if (specName === undefined || model.scores.get(score)?.kind !== "score") return false;
  const name = `${score} ${specName.text}`;
  if (taken.has(name)) return true;
  taken.add(name);
  return false;
}
