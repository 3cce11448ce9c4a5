/** Complaints about the syntax of single files, for which no program is needed. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { HarmonyProject } from "../project.ts";
import { syntaxError } from "./complaint.ts";
import { textAt, type Texts } from "./texts.ts";
import { loadTypeScript, ts, type TypeScript } from "./typescript.ts";

/** One complaint for each of `files` (absolute) that is not TypeScript. */
export function syntaxErrorsIn(
  project: HarmonyProject,
  files: readonly string[],
  open: Texts,
): readonly Diagnostic[] {
  loadTypeScript();
  return files.flatMap((fileName) => {
    const text = textAt(open, fileName) ?? "";
    const compilerOptions = { target: ts.ScriptTarget.ESNext };
    const options = { fileName, compilerOptions, reportDiagnostics: true };
    const { diagnostics = [] } = ts.transpileModule(text, options);
    const [first, ...others] = diagnostics.filter(isLocated);
    return first ? [syntaxError(project, [first, ...others])] : [];
  });
}

function isLocated(found: TypeScript.Diagnostic): found is TypeScript.DiagnosticWithLocation {
  return found.file !== undefined && found.start !== undefined && found.length !== undefined;
}
