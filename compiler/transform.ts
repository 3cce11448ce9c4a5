/** The plug-in of `tspc`: what harmony-gen finds, told by TypeScript at the author's file and line. */
import { posix } from "node:path";
import { type Diagnostic, DiagnosticError } from "@harmony/runtime/diagnostic";
import { openWorkspace } from "./engine/workspace.ts";
import { findProject, type HarmonyProject } from "./project.ts";
import type { TypeScript as ts } from "./read/typescript.ts";
import { complaintFor } from "./transform/complaint.ts";
import { SourceFiles } from "./transform/source-files.ts";

/** A program transformer of ts-patch: the same program, which also complains of what harmony-gen finds. */
export function transform(
  program: ts.Program,
  _host: unknown,
  _config: unknown,
  { ts: typescript }: { readonly ts: typeof ts },
): ts.Program {
  const own = program.getGlobalDiagnostics.bind(program);
  const known: { complaints?: readonly ts.Diagnostic[] } = {};
  // Of all diagnostics only the global ones fail every kind of build: plain, incremental, `-b` and `--watch`.
  program.getGlobalDiagnostics = (token) => {
    const complaints = (known.complaints ??= complaintsAbout(program, typescript));
    if (complaints.length === 0) return own(token);
    // After global complaints TypeScript does not ask for those about types.
    return [...own(token), ...complaints, ...program.getSemanticDiagnostics(undefined, token)];
  };
  return program;
}

export default transform;

function complaintsAbout(program: ts.Program, typescript: typeof ts): readonly ts.Diagnostic[] {
  const { root, findings } = findingsAround(folderOf(program));
  const files = new SourceFiles(root, program, typescript);
  return findings
    .filter((finding) => files.tells(finding))
    .map((finding) => complaintFor(finding, files));
}

function folderOf(program: ts.Program): string {
  const { configFilePath } = program.getCompilerOptions();
  return typeof configFilePath === "string"
    ? posix.dirname(configFilePath)
    : program.getCurrentDirectory();
}

function findingsAround(folder: string) {
  try {
    const project = findProject(folder);
    return { root: project.root, findings: findingsIn(project) };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { root: folder, findings: [error.diagnostic] };
  }
}

// From the disk, as harmony-gen reads it: the program that this is a part of knows nothing of bounds.
function findingsIn(project: HarmonyProject): readonly Diagnostic[] {
  return openWorkspace(project).findings();
}
