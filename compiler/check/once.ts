/** What several rules ask of a model is worked out once. */
import type { Model } from "../model/index.ts";

/** `of`, which must be pure, asked only once of each model. */
export function once<Answer extends object>(
  of: (model: Model) => Answer,
): (model: Model) => Answer {
  const known = new WeakMap<Model, Answer>();
  return (model) => {
    const answer = known.get(model) ?? of(model);
    known.set(model, answer);
    return answer;
  };
}
