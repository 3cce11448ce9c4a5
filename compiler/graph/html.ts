/** Draws an app as a page of its own: one file that needs nothing else, and asks nothing of any network. */
import { createHash } from "node:crypto";
import { pageParts } from "./page-parts.ts";
import type { Picture } from "./picture.ts";
import { drawTree } from "./tree.ts";

/** The page; `linkBase` is what links to the source begin with. */
export async function drawPage(picture: Picture, linkBase?: string): Promise<string> {
  const { shell, style, script } = await pageParts();
  const data = JSON.stringify({ picture, ...(linkBase !== undefined && { linkBase }) });
  const fillings: Readonly<Record<string, string>> = {
    policy: policyFor(script),
    title: escaped(`${picture.name} · harmony`),
    name: escaped(picture.name),
    summary: escaped(picture.summary),
    tree: escaped(drawTree(picture)),
    style,
    // Nothing in the data may end the element that it stands in.
    data: data.replaceAll("<", "\\u003c"),
    script,
  };
  return shell.replace(slots, (slot, word?: string, name?: string) =>
    name === undefined ? (fillings[word ?? ""] ?? slot) : `${slot}${fillings[name]}`,
  );
}

// `[title]` is replaced; an element with `data-fill` is filled.
const slots = /\[(\w+)\]|<\w+[^>]* data-fill="(\w+)">/g;

/** What the browser may load and run: nothing but what is in the page. */
function policyFor(script: string): string {
  const hash = createHash("sha256").update(script).digest("base64");
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
