/** Quotes files whole in pages that say so: a fence that opens with `text include=<path>`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../step.ts";

/** The page with what it quotes as it is now. */
export function quoted(page: string): string {
  return read(page).replace(
    /^```text include=(\S+)\n[\s\S]*?^```$/gm,
    (_fence, file: string) => `\`\`\`text include=${file}\n${read(file)}\`\`\``,
  );
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
