/** Names in generated code: of files, constants and properties. */
import type { ScoreId, ScoreModel } from "../model/index.ts";

/** What one Score is called in the generated code of an app. */
export interface ScoreNames {
  /** `http-server`: its files are `http-server.interpret.ts` and `http-server.smoke-test.ts`. */
  readonly file: string;
  readonly interpret: string;
  readonly smokeTests: string;
}

/** Names for every Score of an app; the package is added where two classes would share a file. */
export function namesOf(scores: readonly ScoreModel[]): ReadonlyMap<ScoreId, ScoreNames> {
  const byFile = Map.groupBy(scores, (score) => kebab(withoutSuffix(score.name)));
  const taken = new Set<string>();
  return new Map(
    scores.map((score) => {
      const short = kebab(withoutSuffix(score.name));
      const shared = (byFile.get(short) ?? []).length > 1;
      const long = kebab(`${withoutSuffix(score.name)}-${score.packageName}`);
      return [score.id, namesFor(firstFree(shared ? long : short, taken))];
    }),
  );
}

/** `HttpServer` → `http-server`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}

/** Whether `name` can be written as `.name`. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

function namesFor(file: string): ScoreNames {
  const camel = file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const stem = /^\d/.test(camel) ? `_${camel}` : camel;
  return { file, interpret: `${stem}Interpret`, smokeTests: `${stem}SmokeTests` };
}

function withoutSuffix(name: string): string {
  return name.replace(/(?<=.)Score$/, "");
}

function firstFree(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}-${count}`;
  taken.add(free);
  return free;
}
