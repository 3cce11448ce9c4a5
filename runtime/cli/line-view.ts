/** The line view: what happens, line by line. */
import { eventLines } from "./event-line.ts";
import { paintLines } from "./line.ts";
import type { Progress } from "./progress.ts";
import { type Output, say } from "./terminal.ts";
import type { View } from "./view.ts";

export function lineView(output: Output, color: boolean): View {
  let before: Progress | undefined;
  let last = "";
  return {
    show(event, progress) {
      const text = paintLines(eventLines(event, before), { color });
      // A step that is told again says nothing new.
      if (text !== last) say(output, text);
      last = text;
      before = progress;
    },
    close() {},
  };
}
