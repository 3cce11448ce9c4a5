/** What it costs to read, check and write many Scores for the first time, beside type-checking the same sources. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { generate, typescript } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";
import { writeSyntheticProject } from "./synthetic.ts";

export async function* coldGenerating(): AsyncGenerator<Comparison> {
  yield* withScores(100, 5);
  yield* withScores(1_000, 3);
}

async function* withScores(count: number, turns: number): AsyncGenerator<Comparison> {
  const directory = await writeSyntheticProject(count);
  const ours = {
    command: generate("--no-cache"),
    directory,
    before: () => rm(path.join(directory, "generated"), { recursive: true, force: true }),
  };
  const rivals = ([6, 7] as const).map((version) => ({
    against: `tsc ${version}`,
    command: typescript(version, path.join(directory, "tsconfig.json")),
  }));
  try {
    yield* await compare({ title: `harmony-gen, ${count} Scores, cold`, ours, rivals, turns });
  } finally {
    await rm(directory, { recursive: true });
  }
}
