/** A command line that runs in the namespaces of a cluster. */
import type { Record } from "./record.ts";

export function entered({ init }: Record, ...command: readonly string[]): readonly string[] {
  return ["--target", String(init.pid), "--mount", "--net", "--pid", ...command];
}
