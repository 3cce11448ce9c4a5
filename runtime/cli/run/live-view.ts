/** The live view: one tree, redrawn in place. */
import { stripVTControlCharacters } from "node:util";
import { createLogUpdate } from "log-update";
import type { Clock } from "../../clock.ts";
import { widthOf } from "../../diagnostic/cell.ts";
import { paintLines } from "../text/line.ts";
import type { Progress } from "./progress.ts";
import { runTree } from "./run-tree.ts";
import { type Output, say } from "../terminal.ts";
import type { View } from "./view.ts";

export interface LiveOptions {
  readonly color: boolean;
  readonly verbose: boolean;
  readonly clock: Clock;
  readonly stop: AbortSignal;
}

const FRAME_MS = 100;

export function liveView(output: Output, options: LiveOptions): View {
  const screen = createLogUpdate(output);
  let latest: Progress | undefined;
  let frame = "";
  const draw = () => {
    if (latest) screen((frame = textOf(latest, options, output.columns)));
  };
  const redraw = () => {
    output.write(eraseFrame(frame, output.columns));
    screen.done();
    draw();
  };
  const timer = setInterval(draw, FRAME_MS).unref();
  output.on("resize", redraw);
  return {
    show(_, progress) {
      latest = progress;
    },
    close(progress) {
      clearInterval(timer);
      output.off("resize", redraw);
      // What stays is written whole: the screen may have shown only the end of a long tree.
      screen.clear();
      screen.done();
      if (progress) say(output, textOf(progress, options));
    },
  };
}

function textOf(progress: Progress, options: LiveOptions, width?: number): string {
  const { color, verbose, clock, stop } = options;
  const lines = runTree(progress, { nowMs: clock.now(), verbose, stopping: stop.aborted });
  return paintLines(lines, { color, ...(width !== undefined && { width }) });
}

/** A terminal that became narrower has broken the lines of the last frame; only their new number erases them all. */
function eraseFrame(frame: string, width = Infinity): string {
  const rowsOf = (line: string) => Math.max(1, Math.ceil(widthOf(line) / width));
  const lines = stripVTControlCharacters(frame).split("\n");
  const rows = lines.reduce((sum, line) => sum + rowsOf(line), 0);
  // Line by line: some terminals keep what is erased as a whole screen in their history.
  return frame === "" ? "" : `${"\u001b[2K\u001b[A".repeat(rows)}\u001b[2K\r`;
}
