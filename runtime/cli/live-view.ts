/** The live view: one tree, redrawn in place. */
import { createLogUpdate } from "log-update";
import type { Clock } from "../clock.ts";
import { paintLines } from "./line.ts";
import type { Progress } from "./progress.ts";
import { runTree } from "./run-tree.ts";
import { type Output, say } from "./terminal.ts";
import type { View } from "./view.ts";

export interface LiveOptions {
  readonly color: boolean;
  readonly verbose: boolean;
  readonly clock: Clock;
  readonly stop: AbortSignal;
}

const FRAME_MS = 100;

export function liveView(output: Output, { color, verbose, clock, stop }: LiveOptions): View {
  const screen = createLogUpdate(output);
  let latest: Progress | undefined;
  const text = (progress: Progress, width?: number) =>
    paintLines(runTree(progress, { nowMs: clock.now(), verbose, stopping: stop.aborted }), {
      color,
      ...(width !== undefined && { width }),
    });
  const draw = () => void (latest && screen(text(latest, output.columns)));
  const timer = setInterval(draw, FRAME_MS).unref();
  return {
    show(_, progress) {
      latest = progress;
    },
    close(progress) {
      clearInterval(timer);
      // What stays is written whole: the screen may have shown only the end of a long tree.
      screen.clear();
      screen.done();
      if (progress) say(output, text(progress));
    },
  };
}
