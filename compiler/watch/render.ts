/** Renders findings with the lines of the source that they are about. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, renderPretty } from "@harmony/runtime/diagnostic";

export interface Render {
  /** In the layout of rustc, several lines. */
  finding(diagnostic: Diagnostic): string;
}

export function renderIn(
  root: string,
  { color, columns }: { readonly color: boolean; readonly columns: () => number },
): Render {
  const source = (file: string): string | undefined => readIfThere(join(root, file));
  return {
    finding: (diagnostic) => renderPretty(diagnostic, { source, color, width: columns() }),
  };
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Gone meanwhile: a finding is shown without its source rather than not at all.
    return undefined;
  }
}
