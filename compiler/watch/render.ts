/** Renders findings with the lines of the source that they are about. */
import { join } from "node:path";
import { type Diagnostic, renderPretty } from "@harmony/runtime/diagnostic";
import { textIfThere } from "../disk.ts";

export interface Render {
  /** In the layout of rustc, several lines. */
  finding(diagnostic: Diagnostic): string;
}

export function renderIn(
  root: string,
  { color, columns }: { readonly color: boolean; readonly columns: () => number },
): Render {
  // What is gone meanwhile: a finding is shown without its source rather than not at all.
  const source = (file: string): string | undefined => textIfThere(join(root, file));
  return {
    finding: (diagnostic) => renderPretty(diagnostic, { source, color, width: columns() }),
  };
}
