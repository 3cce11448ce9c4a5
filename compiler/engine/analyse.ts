/** analyse(): what `read()` answers, from syntax where that is certain, and from the type checker where it is not. */
import type { HarmonyProject } from "../project.ts";
import type { ReadResult } from "../read/read.ts";
import { noTexts } from "../read/texts.ts";
import { recall, remember } from "./memory.ts";
import { isWhole, modelOf, QuickReader } from "./quick-reading.ts";

export interface AnalyseOptions {
  /** Stands for everything besides the files that decides about the answer; without it nothing is kept. */
  readonly version?: string;
}

/** Reads `project`. The type checker is loaded only if it is needed. */
export async function analyse(
  project: HarmonyProject,
  { version }: AnalyseOptions = {},
): Promise<ReadResult> {
  const memory = recall(project, version, noTexts);
  const reading = new QuickReader(project, memory.files).read();
  const result: ReadResult = isWhole(reading)
    ? { kind: "read", ...modelOf(project, reading, reading.linked.model) }
    : (await import("./reference.ts")).readTheRest(project, reading, noTexts, memory.readings);
  if (version !== undefined) remember(project, version, memory);
  return result;
}
