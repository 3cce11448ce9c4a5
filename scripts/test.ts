/** Builds, generates and runs every test; the last line counts them. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { node, run, runAll } from "./step.ts";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: unknown[];
  }[];
}

const projects = ["unit", "topologies", "e2e"];
const folder = await mkdtemp(path.join(tmpdir(), "harmony-test-"));
const { passed, failed } = await everything();
await rm(folder, { recursive: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function everything(): Promise<Count> {
  const prepared = await runAll([
    { title: "build", command: node("scripts/run.mjs", "scripts/build.ts") },
    { title: "generate and bundle", command: node("compiler/bin/harmony-gen.mjs") },
  ]);
  if (!prepared) return { passed: 0, failed: 1 };
  const counts = [];
  for (const project of projects) counts.push(await tested(project));
  return counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
  }));
}

async function tested(project: string): Promise<Count> {
  const report = path.join(folder, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const vitest = node("node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters);
  const succeeded = await run({ title: `${project} tests`, command: vitest, live: true });
  const count = await counted(report);
  // An error outside any test fails the run and no test.
  return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
}

async function counted(file: string): Promise<Count> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return { passed: 0, failed: 1 };
  const report = JSON.parse(text) as Report;
  const broken = report.testResults.filter(isBrokenFile).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

/** A file that could not even be loaded: it failed, and none of its tests did. */
function isBrokenFile(file: Report["testResults"][number]): boolean {
  return file.status === "failed" && file.assertionResults.length === 0;
}
