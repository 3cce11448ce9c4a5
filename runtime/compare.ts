/** Compare: what applying a resource would change, as it is and as it may be shown. */
import type { Change, Resource, Status } from "./resource.ts";
import { masked } from "./values/seal.ts";

export interface Comparison {
  readonly status: Status;
  readonly changes: readonly Change[];
  /** The same with secrets masked. */
  readonly shown: { readonly status: Status; readonly changes: readonly Change[] };
}

export function compared<Observed>(
  resource: Resource<Observed, object>,
  observed: Observed | undefined,
  status: Status = resource.status(observed),
): Comparison {
  const differing = resource.diff(observed);
  const changes = differing.length === 0 ? revival(status) : differing;
  return { status, changes, shown: { status, changes: masked(changes) } };
}

/** What failed although it is as asked for is applied again: deploying once more is how people ask to try again. */
function revival({ word, reason }: Status): readonly Change[] {
  if (word !== "Failed") return [];
  return [{ path: "status", from: reason === "" ? word : reason, to: "Current" }];
}
