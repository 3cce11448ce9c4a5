/** Loads an author's project into a program. */
import { posix } from "node:path";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { HarmonyProject } from "../project.ts";
import { brokenTsconfig, unreadableFile } from "./complaint.ts";
import { isTest, mayMatter, mayWriteManifests } from "./relevance.ts";
import { diskWith, textAt, type Texts } from "./texts.ts";
import { loadTypeScript, Project, ts, type TypeScript } from "./typescript.ts";

export interface LoadedProject {
  readonly program: TypeScript.Program;
  readonly options: TypeScript.CompilerOptions;
  /** Absolute paths of the author's files that may matter, sorted. */
  readonly names: readonly string[];
}

/** Loads what matters of `project`, or says what is wrong with its tsconfig. */
export function load(project: HarmonyProject, open: Texts): LoadedProject | readonly Diagnostic[] {
  loadTypeScript();
  const parsed = parseTsconfig(project.tsconfig);
  const fatal = parsed.errors.filter(isFatal);
  if (fatal.length > 0) return fatal.map((error) => brokenTsconfig(project, error));
  const names = parsed.fileNames.filter((name) => isAuthors(project, name)).toSorted();
  const texts = names.map((name) => ({ name, text: textAt(open, name) }));
  const unread = texts.filter(({ text }) => text === undefined);
  if (unread.length > 0) return unread.map(({ name }) => unreadableFile(project, name));
  const mattering = texts.filter(({ name, text }) => matters(name, text ?? ""));
  return loadFiles(
    mattering.map(({ name }) => name),
    parsed.options,
    open,
  );
}

/** Loads `names` and what they import, whatever else belongs to `project`. */
export function loadSome(
  project: HarmonyProject,
  names: readonly string[],
  open: Texts,
): LoadedProject {
  loadTypeScript();
  const host = { ...ts.sys, readDirectory: () => [] };
  return loadFiles(names, parseTsconfig(project.tsconfig, host).options, open);
}

function loadFiles(
  names: readonly string[],
  authored: TypeScript.CompilerOptions,
  open: Texts,
): LoadedProject {
  const project = new Project({
    compilerOptions: withSources(authored),
    skipFileDependencyResolution: true,
    ...(open.size > 0 && { fileSystem: diskWith(open) }),
  });
  for (const name of names) project.addSourceFileAtPath(name);
  return { program: project.getProgram().compilerObject, options: authored, names };
}

function parseTsconfig(
  path: string,
  host: TypeScript.ParseConfigHost = ts.sys,
): TypeScript.ParsedCommandLine {
  const { config, error } = ts.readConfigFile(path, ts.sys.readFile) as {
    config?: unknown;
    error?: TypeScript.Diagnostic;
  };
  const parsed = ts.parseJsonConfigFileContent(
    config ?? {},
    host,
    posix.dirname(path),
    undefined,
    path,
  );
  return error ? { ...parsed, errors: [error] } : parsed;
}

// Options that this TypeScript does not know are for tsc to judge; what keeps the files from being found is ours.
function isFatal({ code }: TypeScript.Diagnostic): boolean {
  const noInputs = 18003;
  const unreadable = [5083, 6053, 18000, 18002];
  return code < 2000 || code === noInputs || unreadable.includes(code);
}

// Packages that ship their sources are read from them: declarations have lost decorators and initialisers. The members
// of a union stand in an order of their own, not in the one in which files happen to be looked at.
function withSources(options: TypeScript.CompilerOptions): TypeScript.CompilerOptions {
  const conditions = new Set(["harmony-source", ...(options.customConditions ?? [])]);
  const { ModuleResolutionKind: Kind } = ts;
  const kind = options.moduleResolution ?? Kind.NodeNext;
  const resolves = kind >= Kind.Node16;
  const ordered = { ...options, stableTypeOrdering: true };
  return resolves ? { ...ordered, customConditions: [...conditions] } : ordered;
}

function isAuthors(project: HarmonyProject, name: string): boolean {
  if (/\.d\.[cm]?ts$/.test(name)) return false;
  const inside = (folder: string): boolean => name.startsWith(`${folder}/`);
  return !inside(project.generated) && !inside(project.bundle) && !name.includes("/node_modules/");
}

function matters(name: string, text: string): boolean {
  return isTest(name) ? mayWriteManifests(text) : mayMatter(text);
}
