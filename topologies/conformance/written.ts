/** Written: whether a run changed anything. */
import type { TryOut } from "@harmony/runtime/conformance";

/** Whether the last resource that became ready was written by this run. */
export function isWritten({ events }: Pick<TryOut<unknown>, "events">): boolean | undefined {
  return events.findLast((event) => event.type === "resource-ready")?.written;
}
