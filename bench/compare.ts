/** Two commands run in turns, A B A B, so that what disturbs the machine disturbs both. */
import { type Measured, type Measurement, measured } from "./measure.ts";

export interface Comparison {
  readonly title: string;
  readonly against: string;
  readonly turns: readonly { readonly ours: Measurement; readonly theirs: Measurement }[];
}

export interface Compared {
  readonly title: string;
  readonly against: string;
  readonly ours: Measured;
  readonly theirs: Measured;
  readonly turns: number;
}

export async function compare({ turns: count, ...asked }: Compared): Promise<Comparison> {
  const turns: Comparison["turns"][number][] = [];
  await measured(asked.ours);
  await measured(asked.theirs);
  for (let turn = 0; turn < count; turn++) {
    turns.push({ ours: await measured(asked.ours), theirs: await measured(asked.theirs) });
  }
  return { title: asked.title, against: asked.against, turns };
}
