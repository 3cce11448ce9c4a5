/** The line view: what happens, line by line. */
import { eventLines } from "./event-line.ts";
import { paintLines } from "../text/line.ts";
import type { Progress } from "./progress.ts";
import { type Output, say } from "../terminal.ts";
import type { View } from "./view.ts";

export interface LineOptions {
  readonly color: boolean;
  readonly verbose: boolean;
}

export function lineView(output: Output, { color, verbose }: LineOptions): View {
  let before: Progress | undefined;
  return {
    show(event, progress) {
      say(output, paintLines(eventLines(event, { before, verbose }), { color }));
      before = progress;
    },
    close() {},
  };
}
