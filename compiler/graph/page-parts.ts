/** The parts of every page: its shell, its style, and its script in one piece. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { packageFolder } from "../package-folder.ts";

const folder = new URL("graph/page/", packageFolder);

export interface PageParts {
  readonly shell: string;
  readonly style: string;
  readonly script: string;
}

export async function pageParts(): Promise<PageParts> {
  const [style, script] = await Promise.all([minified("page.css"), minified("main.ts")]);
  const shell = readFileSync(new URL("index.html", folder), "utf8");
  return { shell, style, script };
}

async function minified(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(name, folder))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: ["chrome120", "firefox120", "safari17"],
    charset: "utf8",
    logLevel: "silent",
    tsconfigRaw: {},
  });
  return outputFiles[0]!.text.trim();
}
