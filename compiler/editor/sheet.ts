/** Sheet: everything an editor shows in one file. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { Model } from "../model/index.ts";
import { type Hover, hoversIn } from "./hover/hovers.ts";
import { type Link, linksIn } from "./links.ts";
import { fileOf } from "./places.ts";

export interface Sheet {
  readonly findings: readonly Diagnostic[];
  readonly hovers: readonly Hover[];
  readonly links: readonly Link[];
}

/** The sheet of `file`, relative to the project's root; without a model there are only findings. */
export function sheetOf(
  file: string,
  model: Model | undefined,
  findings: readonly Diagnostic[],
): Sheet {
  const own = findings.filter((finding) => fileOf(finding) === file);
  if (model === undefined) return { findings: own, hovers: [], links: [] };
  return { findings: own, hovers: hoversIn(file, model), links: linksIn(file, model, findings) };
}
