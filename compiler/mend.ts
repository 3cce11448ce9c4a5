/** Makes the fixes that can't be meant otherwise, in the author's files. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { Diagnostic, Fix } from "@harmony/runtime/diagnostic";
import { writeWhole } from "./disk.ts";
import { openWorkspace } from "./engine/workspace.ts";
import { changed } from "./fix/change.ts";
import { changesOf, together } from "./fix/fix.ts";
import type { HarmonyProject } from "./project.ts";

/** The files that were changed, relative to the project's root, sorted. */
export function mend(project: HarmonyProject): readonly string[] {
  const workspace = openWorkspace(project);
  const texts = new Map<string, string>();
  const textOf = (file: string): string | undefined => texts.get(file) ?? textIn(project, file);
  const tried = new Set<string>();
  // A fix may bring a finding to light that has one as well.
  for (;;) {
    const made = together(
      certainIn(workspace.findings(), tried).flatMap((fix) => changesOf(fix, textOf) ?? []),
    );
    if (made.size === 0) break;
    for (const [file, changes] of made) {
      const text = changed(textOf(file) ?? "", changes);
      texts.set(file, text);
      workspace.change(posix.resolve(project.root, file), text);
    }
  }
  for (const [file, text] of texts) rewrite(posix.resolve(project.root, file), text);
  return [...texts.keys()].toSorted();
}

/** The fixes that were not tried before, so that this comes to an end. */
function certainIn(findings: readonly Diagnostic[], tried: Set<string>): readonly Fix[] {
  return findings.flatMap(({ code, message, fixes = [] }) => {
    const fix = fixes.find(({ certain }) => certain);
    const words = JSON.stringify([code, message, fix?.title]);
    if (fix === undefined || tried.has(words)) return [];
    tried.add(words);
    return [fix];
  });
}

function textIn(project: HarmonyProject, file: string): string | undefined {
  try {
    return readFileSync(posix.resolve(project.root, file), "utf8").replace(MARK, "");
  } catch {
    // It was there when it was read; without it there is nothing to mend.
    return undefined;
  }
}

/** A mark of the encoding, which is no part of the text. */
const MARK = /^\ufeff/;

function rewrite(path: string, text: string): void {
  const real = realpathSync(path);
  const [mark = ""] = MARK.exec(readFileSync(real, "utf8")) ?? [];
  writeWhole(real, mark + text, statSync(real).mode);
}
