/** What it costs to generate after one Score was changed, beside an incremental type-check after the same change. */
import { generate, incrementally } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";
import { SyntheticProject } from "./synthetic.ts";

export async function* edit(isFull: boolean): AsyncGenerator<Comparison> {
  for (const scores of isFull ? [100, 1_000, 5_000] : [100, 1_000]) yield* editing(scores);
}

async function* editing(scores: number): AsyncGenerator<Comparison> {
  await using project = await SyntheticProject.of(scores);
  const before = () => project.revise();
  const title = `${scores.toLocaleString("en")} Scores, one edited, new process`;
  const rivals = [
    {
      against: "tsc 7 --incremental",
      ...incrementally(project.folder),
      before,
      aim: { wall: 0.4 },
    },
  ];
  const ours = { ...generate(project.folder, "--no-bundle"), before };
  yield* await compare({ title, ours, rivals, turns: 7 });
  if (scores !== 1_000) return;
  const bundled = { ...generate(project.folder), before };
  yield* await compare({
    title: `${title}, and bundled`,
    ours: bundled,
    rivals: unaimed(rivals),
    turns: 3,
  });
}

function unaimed<R extends { readonly aim: object }>(rivals: readonly R[]) {
  return rivals.map((rival) => ({ ...rival, aim: {} }));
}
