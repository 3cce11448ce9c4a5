/** Shows findings in the format that was asked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Diagnostic,
  renderGithub,
  renderJson,
  renderPretty,
  renderSarif,
  summary,
} from "@harmony/runtime/diagnostic";
import type { Format } from "./format.ts";
import type { Outcome } from "./outcome.ts";
import { versionOf } from "./version.ts";

export interface ReportOptions {
  readonly format: Format;
  readonly color: boolean;
  readonly columns: number;
  /** Folder that spans are relative to. */
  readonly folder: string;
  readonly exitCode: Outcome["exitCode"];
}

/** Findings for people go to stderr, those for machines to stdout. */
export async function report(
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
): Promise<Outcome> {
  const { exitCode } = options;
  if (options.format === "pretty") {
    const shown = diagnostics.map((each) => pretty(each, options));
    return { exitCode, stdout: "", stderr: `${[...shown, summary(diagnostics)].join("\n\n")}\n` };
  }
  if (options.format === "sarif") return { exitCode, stdout: await sarif(diagnostics), stderr: "" };
  const render = options.format === "json" ? renderJson : renderGithub;
  const lines = diagnostics.map((each) => `${render(each)}\n`);
  return { exitCode, stdout: lines.join(""), stderr: "" };
}

/** One document, also when there is nothing to tell: a scanner then knows that earlier findings are gone. */
export async function sarif(diagnostics: readonly Diagnostic[]): Promise<string> {
  const { pages } = await import("../check/explain.ts");
  const tool = { name: "harmony-gen", version: versionOf(), pages: await pages() };
  return renderSarif(diagnostics, tool);
}

function pretty(diagnostic: Diagnostic, { color, columns, folder }: ReportOptions): string {
  const source = (file: string) => readIfThere(join(folder, file));
  return renderPretty(diagnostic, { source, color, width: columns });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // A finding is shown without its source rather than not at all.
    return undefined;
  }
}
