/** What it costs to read, check and write many Scores for the first time, beside type-checking the same sources. */
import { generate, typescript } from "./commands.ts";
import { type Aim, compare, type Comparison } from "./compare.ts";
import { SyntheticProject } from "./synthetic.ts";

type Version = 6 | 7;

interface Size {
  readonly scores: number;
  readonly turns: number;
  readonly aims: Readonly<Partial<Record<Version, Aim>>>;
}

const sizes: readonly Size[] = [
  { scores: 10, turns: 5, aims: {} },
  { scores: 100, turns: 5, aims: { 7: { wall: 0.8 } } },
  { scores: 1_000, turns: 5, aims: { 7: { wall: 1.1, peak: 0.65 }, 6: { wall: 0.3, peak: 0.45 } } },
];
const large: Size = {
  scores: 5_000,
  turns: 3,
  aims: { 7: { wall: 1.3, peak: 0.35 }, 6: { peak: 0.3 } },
};

export async function* cold(isFull: boolean): AsyncGenerator<Comparison> {
  for (const size of isFull ? [...sizes, large] : sizes) yield* generating(size);
  yield* bundling(1_000, 3);
}

// Compilers do not bundle, so this is what is compared with them.
async function* generating({ scores, turns, aims }: Size): AsyncGenerator<Comparison> {
  await using project = await SyntheticProject.of(scores);
  const rivals = ([7, 6] as const).map((version) => ({
    against: `tsc ${version}`,
    ...typescript(version, project.folder),
    aim: aims[version] ?? {},
  }));
  const ours = {
    ...generate(project.folder, "--no-bundle"),
    before: () => project.forget(),
  };
  const title = `${scores.toLocaleString("en")} Scores, cold: check and generate`;
  yield* await compare({ title, ours, rivals, turns });
}

async function* bundling(scores: number, turns: number): AsyncGenerator<Comparison> {
  await using project = await SyntheticProject.of(scores);
  const before = () => project.forget();
  const title = `${scores.toLocaleString("en")} Scores, cold: and bundle the command`;
  const ours = { ...generate(project.folder), before };
  const rivals = [
    { against: "tsc 7", ...typescript(7, project.folder) },
    { against: "without bundling", ...generate(project.folder, "--no-bundle"), before },
  ];
  yield* await compare({ title, ours, rivals, turns });
}
