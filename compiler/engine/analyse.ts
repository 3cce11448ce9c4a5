/** analyse(): what `read()` answers, from syntax where that is certain, and from the type checker where it is not. */
import type { HarmonyProject } from "../project.ts";
import type { ReadResult } from "../read/read.ts";
import { noTexts } from "../read/texts.ts";
import { FactFiles } from "./fact-files.ts";
import { keepFacts, keptFacts } from "./kept-facts.ts";
import { modelOf, readQuickly } from "./quick-reading.ts";

export interface AnalyseOptions {
  /** Stands for everything besides the files that decides about the answer; without it nothing is kept. */
  readonly version?: string;
}

/** Reads `project`. The type checker is loaded only if it is needed. */
export async function analyse(
  project: HarmonyProject,
  { version }: AnalyseOptions = {},
): Promise<ReadResult> {
  const files = new FactFiles(version === undefined ? {} : keptFacts(project, version), noTexts);
  const reading = readQuickly(project, files);
  if (version !== undefined && files.hasNews) keepFacts(project, version, files.toKeep);
  if (reading.kind === "linked" && reading.linked.undecided.length === 0)
    return { kind: "read", ...modelOf(project, reading, reading.linked.model) };
  const { readTheRest } = await import("./reference.ts");
  return readTheRest(project, reading, noTexts);
}
