/** How the cost grows with the number of Scores: `n` times as many cost `n` to the power of this as much. */
import { generate } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";
import type { Measured } from "./measure.ts";
import { SyntheticProject } from "./synthetic.ts";

const [few, many] = [1_000, 5_000];

export async function* growth(
  isFull: boolean,
  isNamed: boolean,
): AsyncGenerator<Comparison | string> {
  if (!isFull && !isNamed) return yield "growth: with --full, or by name: npm run bench -- growth";
  await using small = await SyntheticProject.of(few);
  await using large = await SyntheticProject.of(many);
  const cold = (project: SyntheticProject): Measured => ({
    ...generate(project.folder, "--no-bundle"),
    before: () => project.forget(),
  });
  yield* await exponent("growth, cold: exponent", cold, [small, large], 1.05, 3);
  const edited = (project: SyntheticProject): Measured => ({
    ...generate(project.folder, "--no-bundle"),
    before: () => project.revise(),
  });
  yield* await exponent("growth, one edited: exponent", edited, [small, large], 0.75, 5);
  const unchanged = ({ folder }: SyntheticProject): Measured => generate(folder);
  yield* await exponent("growth, nothing changed: exponent", unchanged, [small, large], 0.65, 9);
}

async function exponent(
  title: string,
  of: (project: SyntheticProject) => Measured,
  [small, large]: readonly [SyntheticProject, SyntheticProject],
  wall: number,
  turns: number,
): Promise<readonly Comparison[]> {
  const rivals = [{ against: "1,000 → 5,000 Scores", ...of(small), aim: { wall } }];
  const compared = await compare({ title, ours: of(large), rivals, turns });
  const measure = (ratio: number): number => Math.log(ratio) / Math.log(many / few);
  return compared.map((each) => ({ ...each, measure, turns: each.turns.map(withoutPeaks) }));
}

function withoutPeaks({ ours, theirs }: Comparison["turns"][number]) {
  return { ours: { ...ours, peakKib: undefined }, theirs };
}
