/** What it costs to learn that nothing changed. */
import { generate, idle } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";
import { measured } from "./measure.ts";
import { SyntheticProject } from "./synthetic.ts";

const aims = new Map([
  [1_000, 2.2],
  [5_000, 4.5],
]);

export async function* unchanged(isFull: boolean): AsyncGenerator<Comparison> {
  for (const scores of isFull ? [10, 1_000, 5_000] : [10, 1_000]) {
    await using project = await SyntheticProject.of(scores);
    const ours = generate(project.folder);
    await measured(ours);
    const wall = aims.get(scores);
    const rivals = [
      { against: "node -e 0", command: idle, aim: wall === undefined ? {} : { wall } },
    ];
    const title = `${scores.toLocaleString("en")} Scores, nothing changed`;
    yield* await compare({ title, ours, rivals, turns: 21 });
  }
}
