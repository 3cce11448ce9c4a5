/** Commands run in turns, A B A B, so that what disturbs the machine disturbs all of them. */
import { type Measured, type Measurement, measured } from "./measure.ts";

/** The most that a ratio should be. */
export interface Aim {
  readonly wall?: number;
  readonly peak?: number;
}

export interface Rival extends Measured {
  readonly against: string;
  readonly aim?: Aim;
}

export interface Compared {
  readonly title: string;
  readonly ours: Measured;
  readonly rivals: readonly Rival[];
  readonly turns: number;
}

/** Ours beside one rival, turn by turn. */
export interface Comparison {
  readonly title: string;
  readonly against: string;
  readonly aim: Aim;
  readonly turns: readonly Turn[];
  /** What the ratio of a turn's walls means, where it is not that ratio itself. */
  readonly measure?: (ratio: number) => number;
}

export interface Turn {
  readonly ours: Measurement;
  readonly theirs: Measurement;
}

/** One comparison per rival. */
export async function compare({ title, ours, rivals, turns }: Compared): Promise<Comparison[]> {
  const commands = [ours, ...rivals];
  // Once without counting, so that every file is in the disk's cache.
  for (const command of commands) await measured(command);
  const runs: Measurement[][] = [];
  for (let turn = 0; turn < turns; turn++) {
    const run: Measurement[] = [];
    for (const command of commands) run.push(await measured(command));
    runs.push(run);
  }
  return rivals.map(({ against, aim = {} }, index) => ({
    title,
    against,
    aim,
    turns: runs.map((run) => ({ ours: run[0]!, theirs: run[index + 1]! })),
  }));
}
