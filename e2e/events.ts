/** What a binary says with `--format json`: one event per line. */
import type { Ended } from "./harmony.ts";

export interface SeenEvent {
  readonly type: string;
  readonly score?: string;
  readonly outputs?: { readonly [name: string]: string };
  readonly writes?: number;
}

export function events(text: string): readonly SeenEvent[] {
  const lines = text.split("\n").filter((line) => line.startsWith("{"));
  return lines.map((line) => JSON.parse(line) as SeenEvent);
}

/** Where the Score at `path` answers, as a deploy reported it. */
export function urlOf(deploy: Ended, path: string): string {
  const deployed = events(deploy.stdout).find(
    (event) => event.type === "score-deployed" && event.score === path,
  );
  const url = deployed?.outputs?.["url"];
  if (!url) throw new Error(`the deploy did not say where \`${path}\` answers:\n${deploy.output}`);
  return url;
}
