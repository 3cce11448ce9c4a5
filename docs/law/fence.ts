/** The code fences of the documentation, each with what its info string says. */
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "./document.ts";

/**
 * A fence. What follows the language says what holds it to the truth:
 *
 * - `include=<path>`: it is that file; for code, consecutive lines of it.
 * - `file=<path>`: it is a file of the page's own little project, which is type-checked; with `/` at its start, a file
 *   that the page adds to this repository.
 * - `add-to=/<path>`: it is added at the end of that file of this repository.
 */
export interface Fence {
  readonly page: string;
  /** Line of the page on which the fence opens, from 1. */
  readonly line: number;
  readonly language: string;
  readonly include?: string;
  readonly file?: string;
  readonly addTo?: string;
  readonly text: string;
}

/** Every fence of the README and of `docs/`, but for the pages of diagnostics, whose fences are fixtures of rules. */
export function fences(): readonly Fence[] {
  const pages = ["README.md", ...globSync("docs/**/*.md", { cwd: root })]
    .map((page) => page.replaceAll("\\", "/"))
    .filter((page) => !page.startsWith("docs/diagnostics/"));
  return pages.sort().flatMap(fencesOf);
}

/** `fence` as `page:line`. */
export function placeOf({ page, line }: Fence): string {
  return `${page}:${line}`;
}

function fencesOf(page: string): readonly Fence[] {
  const text = readFileSync(resolve(root, page), "utf8");
  return [...text.matchAll(/^```(\S+)?(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    page,
    line: text.slice(0, match.index).split("\n").length,
    language: match[1] ?? "",
    ...settings(match[2]!),
    text: match[3]!,
  }));
}

function settings(info: string): Pick<Fence, "include" | "file" | "addTo"> {
  const named = (name: string) => new RegExp(`${name}=(\\S+)`).exec(info)?.[1];
  const [include, file, addTo] = [named("include"), named("file"), named("add-to")];
  return { ...(include && { include }), ...(file && { file }), ...(addTo && { addTo }) };
}
