/** Shows events as plain lines, for logs and for terminals that can't be drawn on. */
import type { View, WatchEvent } from "./event.ts";
import { changeLine, crashLines, outcomeLine, writtenLines } from "./sentences.ts";
import type { Render } from "./render.ts";

export function lineView(write: (text: string) => void, render: Render): View {
  const lines = (texts: readonly string[]): void =>
    write(texts.map((text) => `${text}\n`).join(""));
  return { tell: (event) => lines(linesOf(event, render)) };
}

function linesOf(event: WatchEvent, render: Render): readonly string[] {
  switch (event.type) {
    case "watch-started":
      return ["watching for changes; Ctrl-C ends it"];
    case "run-started":
      return event.changed.length > 0 ? ["", changeLine(event.changed)] : [];
    case "run-finished":
      return [
        ...event.findings.flatMap((finding) => [render.finding(finding), ""]),
        ...crashLines(event),
        ...writtenLines(event.written),
        outcomeLine(event),
      ];
    case "watch-ended":
      return [];
  }
}
