/** Finds the files that are reached, as TypeScript would: from those that matter, by imports. */
import type { QuickProject } from "../quick-project.ts";
import { isDeclaration } from "./place.ts";
import { isRuntime } from "./harmonys.ts";
import { Undecidable } from "./undecidable.ts";

export interface Program {
  /** Every file that is reached, sorted. */
  readonly files: readonly string[];
  /** The author's own among them: neither installed nor generated nor declarations. */
  readonly own: readonly string[];
  readonly isOwn: ReadonlySet<string>;
  /** Files that import a file. */
  readonly importers: ReadonlyMap<string, readonly string[]>;
}

/** Undecidable when an import leads nowhere, or a file can't be read by its syntax. */
export function programOf(project: QuickProject, roots: readonly string[]): Program {
  const reached = new Set<string>(roots);
  const importers = new Map<string, string[]>();
  for (const file of reached) {
    const facts = project.facts(file);
    if (!facts) throw new Undecidable(`\`${file}\` can not be read`);
    if (facts.unclear !== undefined) throw new Undecidable(`\`${file}\`: ${facts.unclear}`);
    for (const specifier of [...facts.specifiers, ...facts.leads]) {
      const resolution = project.resolve(specifier, file);
      if (typeof resolution === "object") {
        reached.add(resolution.file);
        const known = importers.get(resolution.file);
        if (known) known.push(file);
        else importers.set(resolution.file, [file]);
      }
      if (resolution === "unclear")
        throw new Undecidable(`\`${specifier}\` in \`${file}\` leads where only TypeScript knows`);
    }
  }
  const files = [...reached].toSorted();
  const own = files.filter((file) => isOwn(project, file));
  return { files, own, isOwn: new Set(own), importers };
}

function isOwn({ named, root, generated }: QuickProject, file: string): boolean {
  if (isDeclaration(file)) return false;
  if (named.has(file)) return true;
  const isInside = file.startsWith(`${root}/`) && !file.includes("/node_modules/");
  return isInside && !file.startsWith(`${generated}/`);
}

/** Whether the file is a test: its Scores are the test's own and are never deployed. */
export function isTest(file: string): boolean {
  return /\.(?:test|spec|tst|bench)\.[cm]?tsx?$/.test(file) || /\/type-tests\//.test(file);
}

/** Whether classes in `file` may be an author's: those of tests and of the language are not. */
export function mayDeclare(project: QuickProject, file: string): boolean {
  return !isTest(file) && !isRuntime(project, file);
}
