/** Shows events to machines: one JSON document per line, each finding a line of its own. */
import type { View, WatchEvent } from "./event.ts";

export function jsonView(write: (text: string) => void): View {
  const line = (document: object): void => write(`${JSON.stringify(document)}\n`);
  return {
    tell(event: WatchEvent) {
      if (event.type !== "run-finished") return line(event);
      const { findings, ...finished } = event;
      for (const diagnostic of findings) line({ type: "finding", diagnostic });
      line({ ...finished, findings: findings.length });
    },
  };
}
