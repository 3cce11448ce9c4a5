/** Type-checks the fences of pages as if each page were a project of its own. */
import { posix, resolve } from "node:path";
import ts from "typescript";
import { root } from "./document.ts";
import type { Fence } from "./fence.ts";

/** What TypeScript says about `fences`, as `page:line: message`. */
export function typeErrors(fences: readonly Fence[]): readonly string[] {
  const files = new Map(fences.map((fence) => [pathOf(fence), fence] as const));
  const program = ts.createProgram([...files.keys()], options(), overlay(files));
  return [...files].flatMap(([path, fence]) =>
    errorsOf(program, path).map(
      ({ line, text }) => `${fence.page}:${fence.line + 1 + line}: ${text}`,
    ),
  );
}

/** In a folder beside the page, so that imports find the packages of this repository. */
function pathOf({ page, line, file }: Fence): string {
  return resolve(root, posix.dirname(page), ".fences", posix.basename(page), file ?? `${line}.ts`);
}

function options(): ts.CompilerOptions {
  const file = resolve(root, "tsconfig.base.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

function overlay(files: ReadonlyMap<string, Fence>): ts.CompilerHost {
  const host = ts.createCompilerHost(options());
  const { fileExists, readFile, getSourceFile } = host;
  const isVirtualFolder = (folder: string) =>
    [...files.keys()].some((path) => path.startsWith(`${folder}/`));
  return {
    ...host,
    fileExists: (path) => files.has(path) || fileExists(path),
    readFile: (path) => files.get(path)?.text ?? readFile(path),
    directoryExists: (path) => isVirtualFolder(path) || ts.sys.directoryExists(path),
    getSourceFile: (path, languageVersion, ...rest) => {
      const fence = files.get(path);
      return fence
        ? ts.createSourceFile(path, fence.text, languageVersion, true)
        : getSourceFile(path, languageVersion, ...rest);
    },
  };
}

function errorsOf(program: ts.Program, path: string) {
  const file = program.getSourceFile(path);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ start = 0, messageText }) => ({
      line: file?.getLineAndCharacterOfPosition(start).line ?? 0,
      text: ts.flattenDiagnosticMessageText(messageText, " "),
    }),
  );
}
