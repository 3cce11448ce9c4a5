/** Shows findings in the format that was asked for. */
import { join } from "node:path";
import {
  type Diagnostic,
  renderGithub,
  renderJson,
  renderPretty,
  renderSarif,
  summary,
} from "@harmony/runtime/diagnostic";
import { textIfThere } from "../disk.ts";
import type { Format } from "./format.ts";
import { inRepository } from "./in-repository.ts";
import type { Outcome } from "./outcome.ts";
import { versionOf } from "./version.ts";

export interface ReportOptions {
  readonly format: Format;
  readonly color: boolean;
  readonly columns: number;
  /** Folder that spans are relative to. */
  readonly folder: string;
  /** Root of the repository, where a service shows findings beside its files. */
  readonly repository?: string;
  readonly exitCode: Outcome["exitCode"];
}

/** Findings for people go to stderr, those for machines to stdout. */
export async function report(
  diagnostics: readonly Diagnostic[],
  options: ReportOptions,
): Promise<Outcome> {
  const { exitCode, folder, repository } = options;
  if (options.format === "pretty") {
    const shown = diagnostics.map((each) => pretty(each, options));
    const end = summary(diagnostics) + mendable(diagnostics);
    return { exitCode, stdout: "", stderr: `${[...shown, end].join("\n\n")}\n` };
  }
  const stdout = await forMachines(diagnostics, options.format, { folder, repository });
  return { exitCode, stdout, stderr: "" };
}

function mendable(diagnostics: readonly Diagnostic[]): string {
  const certain = diagnostics.filter(({ fixes = [] }) => fixes.some((fix) => fix.certain));
  if (certain.length === 0) return "";
  const them = diagnostics.length === 1 ? "it" : `${certain.length} of them`;
  return `; \`harmony-gen check --fix\` mends ${them}`;
}

async function forMachines(
  diagnostics: readonly Diagnostic[],
  format: Exclude<Format, "pretty">,
  { folder, repository }: { readonly folder: string; readonly repository: string | undefined },
): Promise<string> {
  if (format === "json") return diagnostics.map((each) => `${versioned(each)}\n`).join("");
  const moved = inRepository(diagnostics, folder, repository);
  if (format === "sarif") return sarif(moved);
  return moved.map((each) => `${renderGithub(each)}\n`).join("");
}

// As `finding.schema.json` describes it.
function versioned(diagnostic: Diagnostic): string {
  return JSON.stringify({ format: 1, ...JSON.parse(renderJson(diagnostic)) });
}

/** One document, also when there is nothing to tell: a scanner then knows that earlier findings are gone. */
export async function sarif(diagnostics: readonly Diagnostic[]): Promise<string> {
  const { pages } = await import("../check/explain.ts");
  const tool = { name: "harmony-gen", version: versionOf(), pages: await pages() };
  return renderSarif(diagnostics, tool);
}

function pretty(diagnostic: Diagnostic, { color, columns, folder }: ReportOptions): string {
  // A finding is shown without its source rather than not at all.
  const source = (file: string) => textIfThere(join(folder, file));
  return renderPretty(diagnostic, { source, color, width: columns });
}
