/** Finds the author's classes: Scores, composites, topologies and apps. */
import { brandOf, scoreKindOf } from "./brand.ts";
import { markKindOf } from "./mark.ts";
import { instanceTypeOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import { isTest } from "./relevance.ts";
import { ts, type TypeScript } from "./typescript.ts";

type ClassNode = TypeScript.ClassLikeDeclaration;

export interface Classes {
  readonly scores: readonly ClassNode[];
  readonly topologies: readonly ClassNode[];
  readonly apps: readonly ClassNode[];
}

/** The author's classes by what they are, in the order of files and lines; those of tests left out. */
export function collectClasses(reading: Reading): Classes {
  const found = { scores: [], topologies: [], apps: [] } as Record<keyof Classes, ClassNode[]>;
  for (const file of reading.files.filter(({ fileName }) => !isTest(fileName)))
    for (const declaration of classesIn(file)) {
      const kind = kindOf(reading, declaration);
      if (kind) found[kind].push(declaration);
    }
  return found;
}

function kindOf(reading: Reading, declaration: ClassNode): keyof Classes | undefined {
  if (markKindOf(reading, declaration) === "app") return "apps";
  if (isLanguage(reading, declaration)) return undefined;
  const type = instanceTypeOf(reading, declaration);
  if (scoreKindOf(type)) return "scores";
  return brandOf(reading, type, "offers") ? "topologies" : undefined;
}

// The base classes themselves are the language, not something written in it.
function isLanguage(reading: Reading, declaration: ClassNode): boolean {
  const file = declaration.getSourceFile().fileName;
  return reading.packages.ofFile(file)?.name === "@harmony/runtime";
}

function classesIn(file: TypeScript.SourceFile): readonly ClassNode[] {
  const found: ClassNode[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isClassLike(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
