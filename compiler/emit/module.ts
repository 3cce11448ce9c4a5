/** Emits one kind of file for a group: a constant for each of its Scores, below the path of the file it is declared in. */
import { posix } from "node:path";
import type { ScoreModel } from "../model/index.ts";
import { type Constant, type Statement, text } from "./code.ts";
import type { Group } from "./groups.ts";
import { headerOf } from "./header.ts";
import { constantName, firstFree } from "./names.ts";
import type { Source } from "./place.ts";
import { printModule } from "./print.ts";

export interface Sentences {
  readonly one: (score: string) => string;
  readonly several: (folder: string) => string;
}

/** The text of a file of `group` about `scores`, which are some of its own. */
export function emitModule(
  group: Group,
  scores: readonly ScoreModel[],
  sentences: Sentences,
  constantOf: (score: ScoreModel, source: Source) => Constant,
): string {
  const statements = sourcesOf(scores).flatMap(([source, declared]): readonly Statement[] => [
    { kind: "constant", name: source.constant, value: text(source.file), isExported: false },
    ...declared.map((score) => constantOf(score, source)),
  ]);
  return printModule(headerFor(group, scores, sentences), statements);
}

function headerFor(
  { folder }: Group,
  scores: readonly ScoreModel[],
  { one, several }: Sentences,
): string {
  const files = new Set(scores.map(({ file }) => file));
  const from = files.size === 1 ? scores[0]!.file : `${folder}/`;
  return headerOf(from, scores.length === 1 ? one(scores[0]!.name) : several(from));
}

function sourcesOf(
  scores: readonly ScoreModel[],
): readonly (readonly [Source, readonly ScoreModel[]])[] {
  const byFile = [...Map.groupBy(scores, ({ file }) => file)];
  if (byFile.length === 1) return [[{ file: byFile[0]![0], constant: "source" }, scores]];
  const taken = new Set<string>();
  return byFile.map(([file, declared]) => {
    const constant = firstFree(`${constantName(stemOf(file))}Source`, taken, "");
    return [{ file, constant }, declared];
  });
}

// `shop.score.ts` → `shop`
function stemOf(file: string): string {
  return posix.basename(file).replace(/(?:\.score)?(?:\.d)?\.[cm]?tsx?$/, "");
}
