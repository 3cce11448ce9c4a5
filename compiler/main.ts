/** `harmony-gen`: flags in, exit code out. The only reader of argv and the only printer of the compiler. */
import { DiagnosticError } from "@harmony/runtime/diagnostic/record";
import type { Outcome } from "./cli/outcome.ts";

/** Runs the command line and sets the exit code: 0 clean, 1 findings, 2 the tool failed or was used wrongly. */
export async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);
  const outcome = await outcomeOf(argv);
  process.stdout.write(outcome.stdout);
  process.stderr.write(outcome.stderr);
  process.exitCode = outcome.exitCode;
}

/** Whoever reads, `head` for one, may have enough before everything is told. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

async function outcomeOf(argv: readonly string[]): Promise<Outcome> {
  const { run } = await import("./cli/run.ts");
  const { GITHUB_WORKSPACE: repository } = process.env;
  const terminal = {
    argv,
    folder: process.cwd(),
    color: wantsColor(process.stderr),
    columns: process.stderr.columns ?? 140,
    ...(repository && { repository }),
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    say: (text: string) => void process.stdout.write(text),
  };
  try {
    return await run(terminal);
  } catch (error) {
    return error instanceof DiagnosticError ? refused(error, terminal) : crashed(error, argv);
  }
}

async function refused(
  { diagnostic }: DiagnosticError,
  terminal: Parameters<typeof import("./cli/run.ts").run>[0],
): Promise<Outcome> {
  const { report } = await import("./cli/report.ts");
  const { formatIn } = await import("./cli/format.ts");
  return report([diagnostic], { ...terminal, format: formatIn(terminal.argv), exitCode: 2 });
}

function crashed(error: unknown, argv: readonly string[]): Outcome {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const wantsStack = argv.includes("--verbose");
  const lines = [
    "harmony-gen failed by a mistake of its own; nothing is wrong with your Scores.",
    wantsStack ? stack : (stack.split("\n", 1)[0] ?? ""),
    wantsStack ? "Please report it with the lines above." : "Run it with --verbose, and report it.",
  ];
  return { exitCode: 2, stdout: "", stderr: `${lines.join("\n")}\n` };
}

function wantsColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR) return false;
  return FORCE_COLOR ? FORCE_COLOR !== "0" : stream.isTTY === true;
}
