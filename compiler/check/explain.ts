/** Explains every diagnosis: the page of a code. */
import { didYouMean, explain as explainRun, explainedCodes } from "@harmony/runtime/diagnostic";

/** The page of `code` as Markdown; `undefined` when no diagnosis has that code. */
export async function explain(code: string): Promise<string | undefined> {
  return (await pages())[code.toUpperCase()] ?? (await explainRun(code));
}

/** The code that was most likely meant by an unknown one. */
export async function nearestCode(code: string): Promise<string | undefined> {
  return didYouMean(code, [...Object.keys(await pages()), ...(await explainedCodes())]);
}

/** Every page of what `harmony-gen` finds, by code. The texts are long: they are loaded when they are asked for. */
export async function pages(): Promise<{ readonly [code: string]: string }> {
  return (await import("./explanations.ts")).explanations;
}
