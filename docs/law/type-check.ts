/** Type-checks the fences of pages as if each page were a project of its own. */
import { readFileSync } from "node:fs";
import { posix, resolve } from "node:path";
import ts from "typescript";
import { root } from "./document.ts";
import type { Fence } from "./fence.ts";

/** A file that only the documentation has, and how many lines of it come before the fence's. */
interface Virtual {
  readonly fence: Fence;
  readonly text: string;
  readonly before: number;
}

/** What TypeScript says about `fences`, as `page:line: message`. */
export function typeErrors(fences: readonly Fence[]): readonly string[] {
  const files = new Map(fences.map((fence) => [pathOf(fence), virtual(fence)] as const));
  const program = ts.createProgram([...files.keys()], options(), overlay(files));
  return [...files].flatMap(([path, { fence, before }]) =>
    errorsOf(program, path).map(
      ({ line, text }) => `${fence.page}:${fence.line + 1 + line - before}: ${text}`,
    ),
  );
}

/** In a folder beside the page, so that imports find the packages of this repository. */
function pathOf({ page, line, file, addTo }: Fence): string {
  const path = addTo ?? file ?? `${line}.ts`;
  return path.startsWith("/")
    ? resolve(root, path.slice(1))
    : resolve(root, posix.dirname(page), ".fences", posix.basename(page), path);
}

function virtual(fence: Fence): Virtual {
  const start = fence.addTo ? readFileSync(resolve(root, fence.addTo.slice(1)), "utf8") : "";
  return { fence, text: start + fence.text, before: start.split("\n").length - 1 };
}

function options(): ts.CompilerOptions {
  const file = resolve(root, "tsconfig.base.json");
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

function overlay(files: ReadonlyMap<string, Virtual>): ts.CompilerHost {
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
      const file = files.get(path);
      return file
        ? ts.createSourceFile(path, file.text, languageVersion, true)
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
