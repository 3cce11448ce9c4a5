/** A resource whose code is loaded when it is first touched, so that commands that touch none start quickly. */
import { ok as assert } from "node:assert";
import type { Resource, ResourceRecord } from "@harmony/runtime/topology";

/** The resource that `load` answers. What is pure can be asked once it was observed. */
export function lazily<Observed>(
  { kind, name }: ResourceRecord,
  load: () => Promise<Resource<Observed, object>>,
): Resource<Observed, object> {
  let loaded: Resource<Observed, object> | undefined;
  const loading = async () => (loaded ??= await load());
  const observedOnce = () => {
    assert(loaded, "a resource is observed before it is judged");
    return loaded;
  };
  return {
    kind,
    name,
    observe: async () => (await loading()).observe(),
    diff: (observed) => observedOnce().diff(observed),
    apply: async (observed, progress) => (await loading()).apply(observed, progress),
    status: (observed) => observedOnce().status(observed),
    outputs: (observed) => observedOnce().outputs(observed),
    explain: async (observed) => (await loading()).explain?.(observed),
    logs: async (lines) => (await (await loading()).logs?.(lines)) ?? [],
    destroy: async (progress) => (await loading()).destroy(progress),
  };
}
