/** The .gitignore: the bundled commands are made anew, the generated code is committed. */
import { posix } from "node:path";
import type { Choices } from "../choices.ts";
import type { Host } from "../host.ts";
import { changed, type Step } from "../step.ts";
import { textOf } from "../texts-on-disk.ts";

export function gitignore(host: Host, { folder }: Choices): readonly Step[] {
  const before = textOf(posix.join(host.root, ".gitignore"));
  if (before === undefined && !host.hasGit) return [];
  const lines = wanted(folder).filter((line) => !isIgnored(line, before ?? ""));
  if (lines.length === 0) return [];
  const start = before === undefined || before === "" || before.endsWith("\n") ? "" : "\n";
  const after = `${before ?? ""}${start}${lines.map((line) => `${line}\n`).join("")}`;
  return changed(".gitignore", "what is not committed", before, after);
}

function wanted(folder: string): readonly string[] {
  return ["node_modules/", `/${folder}/dist/`];
}

function isIgnored(line: string, text: string): boolean {
  const bare = (pattern: string) => pattern.trim().replace(/^(?:\*\*\/|\/)|\/\*{0,2}$/g, "");
  const last = bare(line).split("/").at(-1);
  return text.split(/\r?\n/).some((each) => [bare(line), last].includes(bare(each)) && each !== "");
}
