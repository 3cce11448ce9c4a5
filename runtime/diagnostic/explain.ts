/** Explains diagnoses of runs: the page of a code. */

/** The page of `code` as Markdown; `undefined` when no diagnosis of a run has that code. */
export async function explain(code: string): Promise<string | undefined> {
  return (await pages())[code.toUpperCase()];
}

/** Every code that `explain` knows, sorted. */
export async function explainedCodes(): Promise<readonly string[]> {
  return Object.keys(await pages()).toSorted();
}

/** The texts are long, and needed only here. */
async function pages(): Promise<{ readonly [code: string]: string }> {
  return (await import("./explanations.ts")).explanations;
}
