/** Shows findings in the format that was asked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Diagnostic,
  renderGithub,
  renderJson,
  renderPretty,
  summary,
} from "@harmony/runtime/diagnostic";
import type { Format } from "./format.ts";
import type { Outcome } from "./outcome.ts";

export interface ReportOptions {
  readonly format: Format;
  readonly color: boolean;
  readonly columns: number;
  /** Folder that spans are relative to. */
  readonly folder: string;
  readonly exitCode: Outcome["exitCode"];
}

/** Findings for people go to stderr, those for machines to stdout. */
export function report(diagnostics: readonly Diagnostic[], options: ReportOptions): Outcome {
  const { exitCode } = options;
  if (options.format === "pretty") {
    const shown = diagnostics.map((each) => pretty(each, options));
    return { exitCode, stdout: "", stderr: `${[...shown, summary(diagnostics)].join("\n\n")}\n` };
  }
  const render = options.format === "json" ? renderJson : renderGithub;
  const lines = diagnostics.map((each) => `${render(each)}\n`);
  return { exitCode, stdout: lines.join(""), stderr: "" };
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
