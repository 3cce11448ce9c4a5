/** What it costs an editor or `--watch` to learn what is wrong after one Score was changed. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { incrementally, root } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";
import { SyntheticProject } from "./synthetic.ts";

const aimMs = new Map([
  [1_000, 50],
  [5_000, 150],
]);

export async function* inProcess(isFull: boolean): AsyncGenerator<Comparison | string> {
  for (const scores of isFull ? [1_000, 5_000] : [1_000]) yield* editing(scores);
}

async function* editing(scores: number): AsyncGenerator<Comparison | string> {
  await using project = await SyntheticProject.of(scores);
  const answer = path.join(project.folder, ".open.json");
  const script = [process.execPath, "--conditions=harmony-source", `${root}bench/open-project.ts`];
  const title = `${scores.toLocaleString("en")} Scores, one edited, same process`;
  const [compared] = await compare({
    title,
    ours: { command: [...script, project.folder, answer] },
    rivals: [
      {
        against: "tsc 7 --incremental",
        ...incrementally(project.folder),
        before: () => project.revise(),
        aim: { wall: 0.1 },
      },
    ],
    turns: 3,
  });
  const { editMs } = JSON.parse(await readFile(answer, "utf8")) as { editMs: number };
  // The process opens the project too; what counts is an edit in it.
  const turns = compared!.turns.map(({ theirs }) => ({
    ours: { wallMs: editMs, peakKib: undefined },
    theirs,
  }));
  yield { ...compared!, turns };
  yield `${title}: ${editMs.toFixed(0)} ms here, the aim is ${aimMs.get(scores)} ms`;
}
