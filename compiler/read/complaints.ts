/** What keeps the author's files from being read: syntax errors, and imports that lead nowhere. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { HarmonyProject } from "../project.ts";
import { moduleNotFound, syntaxError } from "./complaint.ts";
import { moduleSpecifiers } from "./doors.ts";
import type { Reading } from "./reading.ts";
import { isTest, mayDeclare } from "./relevance.ts";
import { ts, type TypeScript } from "./typescript.ts";

/** Complaints about the author's files, in their order; import complaints only when the syntax is right. */
export function complaintsOf(reading: Reading, project: HarmonyProject): readonly Diagnostic[] {
  const syntax = reading.files.flatMap((file) => {
    const [first, ...others] = reading.program.getSyntacticDiagnostics(file);
    return first ? [syntaxError(project, [first, ...others])] : [];
  });
  return syntax.length > 0 ? syntax : unresolvedImports(reading, project);
}

function unresolvedImports(reading: Reading, project: HarmonyProject): readonly Diagnostic[] {
  return reading.files
    .filter((file) => !isTest(file.fileName) && mayDeclare(file.text) && !isRuntime(reading, file))
    .flatMap((file) => moduleSpecifiers(file))
    .filter((specifier) => isCode(specifier.text) && !isFound(reading, specifier))
    .map((specifier) => moduleNotFound(project, specifier));
}

// Its own imports are no business of an author's.
function isRuntime(reading: Reading, file: TypeScript.SourceFile): boolean {
  return reading.packages.ofFile(file.fileName)?.name === "@harmony/runtime";
}

function isFound(reading: Reading, specifier: TypeScript.StringLiteral): boolean {
  if (reading.checker.getSymbolAtLocation(specifier)) return true;
  const options = reading.program.getCompilerOptions();
  const importer = specifier.getSourceFile();
  const mode = ts.getModeForUsageLocation(importer, specifier, options);
  const { resolvedModule } = ts.resolveModuleName(
    specifier.text,
    importer.fileName,
    options,
    ts.sys,
    undefined,
    undefined,
    mode,
  );
  return resolvedModule !== undefined;
}

// Node's own modules and assets say nothing about Scores.
function isCode(specifier: string): boolean {
  return !specifier.startsWith("node:") && !/\.(?:json|css|svg|wasm|txt|md)$/.test(specifier);
}
