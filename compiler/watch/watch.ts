/** watch(): runs once, and then again whenever a file changes, until it is asked to end. */
import type { WatchEvent } from "./event.ts";
import type { Runner } from "./runner.ts";
import type { ExitCode, Signals } from "./signals.ts";

export interface Watched {
  readonly runner: Runner;
  readonly signals: Signals;
  readonly tell: (event: WatchEvent) => void;
  /** Takes note of the files that were read, and whether anything was wrong with them. */
  readonly follow: (inputs: readonly string[], isWhole: boolean) => void;
}

/** Answers the exit code. */
export async function watch({ runner, signals, tell, follow }: Watched): Promise<ExitCode> {
  tell({ type: "watch-started", format: 1 });
  let changed: ReadonlySet<string> = new Set();
  for (;;) {
    tell({ type: "run-started", changed: runner.relative(changed) });
    const { finished, inputs } = await runner.run(changed);
    follow(inputs, finished.outcome === "proven");
    tell(finished);
    const signal = await signals.next();
    if (signal.kind === "end") {
      tell({ type: "watch-ended" });
      return signal.exitCode;
    }
    changed = signal.kind === "changed" ? signal.files : new Set();
    if (signal.kind === "again") runner.forget();
  }
}
