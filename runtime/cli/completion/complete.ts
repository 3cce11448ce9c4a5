/** The hidden command that the completion scripts ask: candidates, one per line, with a tab before the summary. */
import type { CompiledApp } from "../../interpret.ts";
import { outline } from "../../outline.ts";
import { candidates } from "./candidates.ts";
import { type ExitCode, say, type Terminal } from "../terminal.ts";

export function complete(app: CompiledApp, words: readonly string[], terminal: Terminal): ExitCode {
  // bash hands over `--format=json` as three words.
  const typed = words.filter((word) => word !== "=");
  const scores = () => outline(app).map(({ path, summary }) => ({ name: path, summary }));
  const found = candidates(app, words.at(-1) === "=" ? [...typed, ""] : typed, scores);
  say(terminal.stdout, found.map(({ name, summary }) => `${name}\t${summary}`).join("\n"));
  return 0;
}
