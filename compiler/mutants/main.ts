/** `npm run mutants`: judges every mutant and prints the matrix; `npm run mutants -- <words of an operator>` only some. */
import { corpus, judge, untouched } from "./corpus.ts";
import type { Judged } from "./jury.ts";
import type { Mutant } from "./mutant.ts";
import { matrixOf } from "./matrix.ts";
import { isWrong, outcomeOf, told } from "./outcome.ts";
import { subjects } from "./subjects.ts";

const BATCH = 300;
const words = process.argv.slice(2).join(" ");
process.exitCode = run();

function run(): number {
  const started = performance.now();
  const sane = judge(untouched(subjects()), new Map());
  const entrypoints = new Map(sane.map(({ mutant, generated }) => [mutant.subject, generated]));
  const mutants = corpus(subjects()).filter(({ operator }) => operator.startsWith(words));
  const judged = [
    ...sane,
    ...batches(mutants).flatMap((batch) => progress(judge(batch, entrypoints))),
  ];
  const wrong = judged.filter(isWrong);
  for (const each of wrong) print(`${outcomeOf(each)}: ${nameOf(each)}\n${told(each)}`);
  print(`\n${matrixOf(judged)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  print(
    `${mutants.length} mutants of ${sane.length} subjects, ${wrong.length} wrong, ${seconds} s`,
  );
  return wrong.length === 0 ? 0 : 1;
}

function batches(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const count = Math.ceil(mutants.length / BATCH);
  return Array.from({ length: count }, (_, i) => mutants.slice(i * BATCH, (i + 1) * BATCH));
}

function progress(judged: readonly Judged[]): readonly Judged[] {
  const wrong = judged.filter(isWrong).length;
  print(`${judged.length} judged, ${wrong} wrong`);
  return judged;
}

function nameOf({ mutant }: Judged): string {
  return `${mutant.operator} (${mutant.subject})`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
