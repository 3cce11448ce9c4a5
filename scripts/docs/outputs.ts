/** The files that are made of the pages. */
import { globSync } from "node:fs";
import path from "node:path";
import { format, resolveConfig } from "prettier";
import { root } from "../step.ts";
import { type Page, readPages } from "./page.ts";
import { quoted } from "./quote.ts";

const folder = "docs/diagnostics";

/** Each file, relative to the project's root, with its text. */
export async function outputs(): Promise<ReadonlyMap<string, string>> {
  const pages = readPages();
  const texts = new Map([
    ...pages.map((page): [string, string] => [`${folder}/${page.code}.md`, page.text]),
    [`${folder}/README.md`, index(pages)],
    ["README.md", quoted("README.md")],
    ["compiler/check/explanations.ts", module(pages, "compiler")],
    ["runtime/diagnostic/explanations.ts", module(pages, "runtime")],
  ]);
  const formatted = [...texts].map(
    async ([file, text]) => [file, await pretty(file, text)] as const,
  );
  return new Map(await Promise.all(formatted));
}

/** Pages in the folder that no diagnosis has any more. */
export function leftovers(wanted: ReadonlyMap<string, string>): readonly string[] {
  return globSync(`${folder}/*.md`, { cwd: root }).filter((file) => !wanted.has(file));
}

async function pretty(file: string, text: string): Promise<string> {
  const filepath = path.join(root, file);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** Hundreds of codes by what they are about. */
const groups: readonly (readonly [start: string, title: string])[] = [
  ["H01", "Capabilities"],
  ["H02", "Composition and references"],
  ["H03", "Smoke tests"],
  ["H04", "Specs, and reading the source"],
  ["H05", "The principles"],
  ["H06", "The project and `harmony-gen` itself"],
  ["H10", "Runs"],
  ["H11", "Resources and readiness"],
  ["H12", "Smoke tests of a deploy"],
  ["H13", "The `local` topology"],
];

function index(pages: readonly Page[]): string {
  const tables = groups.flatMap(([start, title]) => {
    const rows = pages.filter((page) => page.code.startsWith(start)).map(row);
    return rows.length === 0 ? [] : [[`## ${title}`, "", HEAD, ...rows].join("\n")];
  });
  return [INTRODUCTION, ...tables].join("\n\n");
}

const HEAD = "| code | what it says |\n|---|---|";

const INTRODUCTION = `# Diagnostics

Every mistake and every failure has a code that never changes, and a page. \`harmony-gen explain H0101\` prints the page of
what is found while building, \`harmony-<app> explain H1001\` also that of what is found while deploying. These pages are
written by \`node scripts/docs.ts\`; the examples in them are the fixtures that the rules are tested with.`;

function row({ code, title }: Page): string {
  return `| [${code}](${code}.md) | ${title.replaceAll("|", "\\|")} |`;
}

/** A module, because commands are bundled to one file and can not read pages from a folder. */
function module(pages: readonly Page[], from: Page["from"]): string {
  const texts = pages.filter((page) => page.from === from).map(({ code, text }) => [code, text]);
  return `/** The pages of diagnostics by code. Written by scripts/docs.ts; do not edit. */
export const explanations: { readonly [code: string]: string } = ${JSON.stringify(Object.fromEntries(texts))};
`;
}
