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
  const title = `harmony-gen, ${count} Scores, cold`;
  try {
    for (const version of [6, 7] as const) {
      const theirs = { command: typescript(version, path.join(directory, "tsconfig.json")) };
      yield await compare({ title, against: `tsc ${version}`, ours, theirs, turns });
    }
  } finally {
    await rm(directory, { recursive: true });
  }
}
