/** A few mutants of every operator, judged as `npm run mutants` judges all of them. */
import { expect, test } from "vitest";
import { corpus, judge, sampled, untouched } from "./corpus.ts";
import { isWrong, outcomeOf, told } from "./outcome.ts";
import { subjects } from "./subjects.ts";

const some = subjects().filter(({ name }) => /^(bakery|hello|shop|missing-capability)/.test(name));

test("mutants are judged by harmony-gen and tsc as they have to be", { timeout: 120_000 }, () => {
  const sane = judge(untouched(some), new Map());
  const entrypoints = new Map(sane.map(({ mutant, generated }) => [mutant.subject, generated]));
  const judged = [...sane, ...judge(sampled(corpus(some), 80), entrypoints)];
  const wrong = judged.filter(isWrong);
  expect(wrong.map((each) => `${outcomeOf(each)}: ${each.mutant.operator}\n${told(each)}`)).toEqual(
    [],
  );
  expect(new Set(judged.map(({ mutant }) => mutant.operator)).size).toBeGreaterThan(50);
});

test("the corpus holds at least a thousand mutants, each once", () => {
  const mutants = corpus(subjects());
  expect(mutants.length).toBeGreaterThan(1000);
  const texts = mutants.map(({ operator, files }) => JSON.stringify([operator, files]));
  expect(new Set(texts).size).toBe(mutants.length);
});
