/** A broken promise, told: which sentence, where it was given, what was seen instead, what the components logged. */
import { DiagnosticError } from "../diagnostic/diagnostic.ts";
import type { ErasedSmokeTest, Seen, Trial } from "./smoke-runner.ts";

const LOG_LINES = 10;

export async function brokenPromise(
  trial: Trial,
  test: ErasedSmokeTest,
  last: Seen,
  attempts: number,
): Promise<DiagnosticError> {
  const { node, session } = trial;
  const command = `harmony-${session.run.app.name}`;
  const where = session.run.topologyName;
  const log = await lastLines(trial);
  return new DiagnosticError({
    code: "H1201",
    severity: "error",
    message: `\`${node.path}\` does not keep its promise: ${test.promise}`,
    location: { kind: "source", span: node.writtenAt },
    label: "asked for here",
    labels: [{ span: test.declaredAt, text: "promised here" }],
    notes: [last.message, ...last.evidence, tried(attempts, test.withinMs)],
    help: [
      `read what it logged: \`${command} logs ${where} ${node.path}\``,
      `try its promises again: \`${command} smoke ${where}\``,
    ],
    ...(log.length > 0 && { log }),
  });
}

function tried(attempts: number, withinMs: number): string {
  return `tried ${attempts === 1 ? "once" : `${attempts} times`} within ${withinMs / 1000} s`;
}

async function lastLines({ session, node }: Trial): Promise<readonly string[]> {
  const asked = session.world.askedBy(node);
  const several = asked.length > 1;
  const logs = asked.map(async ({ resource }) => {
    // A log that can't be read must not hide the promise that broke.
    const lines = (await resource.logs?.(LOG_LINES).catch(() => [])) ?? [];
    return several ? lines.map((line) => `${resource.name}: ${line}`) : lines;
  });
  return (await Promise.all(logs)).flat();
}
