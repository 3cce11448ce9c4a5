/** `harmony-gen manifest`: what a package tells of its Scores, read, proven and written. */
import { posix, sep } from "node:path";
import { type Diagnostic, DiagnosticError } from "@harmony/runtime/diagnostic";
import { check } from "./check/check.ts";
import type { Reader } from "./compile.ts";
import { writeWhole } from "./disk.ts";
import { analyse } from "./engine/analyse.ts";
import type { HarmonyProject } from "./project.ts";
import { type PackageFile, PackageFinder } from "./read/package-of.ts";
import { declarationsIn, manifestPath, textIfThere } from "./published/package-files.ts";
import { publish } from "./published/publish.ts";

export type Told =
  | { readonly kind: "findings"; readonly diagnostics: readonly Diagnostic[] }
  /** `path` is relative to the project root; `scores` is how many it tells of. */
  | {
      readonly kind: "told";
      readonly path: string;
      readonly scores: number;
      readonly changed: boolean;
    };

/** Writes the manifest of the package in `folder`; with `check` only says whether it would change. */
export async function manifest(
  project: HarmonyProject,
  folder: string,
  options: { readonly check: boolean },
  read: Reader = analyse,
): Promise<Told> {
  const file = packageIn(project, folder);
  const result = await read(project);
  if (result.kind === "unreadable") return { kind: "findings", diagnostics: result.diagnostics };
  const verdict = check(result.model);
  if (verdict.kind === "findings") return verdict;
  const made = publish(result.model, {
    name: file.name,
    folder: posix.relative(project.root, file.folder),
    declarations: declarationsIn(file.folder),
  });
  if (made.kind === "undeclared") return { kind: "findings", diagnostics: made.diagnostics };
  const path = manifestPath(file.folder, file.json);
  const text = `${JSON.stringify(made.facts, undefined, 2)}\n`;
  const changed = textIfThere(path) !== text;
  const shown = posix.relative(project.root, path);
  if (changed && options.check) return { kind: "findings", diagnostics: [stale(shown)] };
  if (changed) writeWhole(path, text);
  return { kind: "told", path: shown, scores: made.facts.scores.length, changed };
}

/** A line for whoever asked for it. */
export function told({ path, scores, changed }: Told & { readonly kind: "told" }): string {
  const count = scores === 1 ? "1 Score" : `${scores} Scores`;
  return changed ? `wrote ${path}: ${count}\n` : `${path} is fresh: ${count}\n`;
}

function packageIn({ root }: HarmonyProject, folder: string): PackageFile {
  const file = new PackageFinder().ofFile(posix.join(folder.split(sep).join("/"), "package.json"));
  if (file && `${file.folder}/`.startsWith(`${root}/`)) return file;
  throw new DiagnosticError({
    code: "H0614",
    severity: "error",
    message: "there is no package here to tell of",
    location: { kind: "file", path: folder },
    notes: [
      "a manifest is part of a package: a folder of the project with a package.json and a name",
    ],
    help: ["name the package's folder: `harmony-gen manifest <folder>`"],
  });
}

function stale(path: string): Diagnostic {
  return {
    code: "H0615",
    severity: "error",
    message: `\`${path}\` is not what \`harmony-gen manifest\` would write`,
    location: { kind: "file", path },
    notes: ["whoever installs the package would not believe it, and know less of its Scores"],
    help: ["build the package, run `harmony-gen manifest`, and publish both together"],
  };
}
