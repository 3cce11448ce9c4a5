/** StartScript: how the project starts itself, if it says so. */
import { posix } from "node:path";
import type { Manager } from "./manager.ts";
import type { Manifest } from "./manifest.ts";
import { textOf } from "./texts-on-disk.ts";

export interface StartScript {
  /** As package.json has it. */
  readonly script: string;
  /** The program and its arguments, to be started in the project's folder. */
  readonly command: readonly string[];
  /** Whether it was seen to listen on the port in `PORT`. */
  readonly readsPort: boolean;
}

export function startScriptOf(
  root: string,
  { json }: Manifest,
  manager: Manager,
): StartScript | undefined {
  const script = json.scripts?.["start"];
  if (script === undefined) return undefined;
  const words = script.trim().split(/\s+/);
  const isPlain = words[0] === "node" && words.every((word) => /^[\w./:=@-]+$/.test(word));
  const command = isPlain ? words : [manager.name, "run", "start"];
  return { script, command, readsPort: words.some((word) => mentionsPort(root, word)) };
}

function mentionsPort(root: string, word: string): boolean {
  if (!/\.[cm]?[jt]s$/.test(word)) return false;
  return /\bPORT\b/.test(textOf(posix.join(root, word)) ?? "");
}
