/** Runs a program to its end; its failure is a refusal that quotes the last lines it wrote. */
import { spawn } from "node:child_process";
import { Refusal } from "./refusal.ts";

export interface Options {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  /** What the failure of it means, as the sentence of the refusal. */
  readonly failure?: string;
  readonly help?: readonly string[];
  /** Every line of the error stream, as it comes. */
  readonly onLine?: (line: string) => void;
}

const quotedLines = 12;

/** What the program wrote to its output. */
export async function run(
  program: string,
  args: readonly string[],
  options: Options = {},
): Promise<string> {
  const { code, stdout, stderr } = await ended(program, args, options);
  if (code === 0) return stdout;
  throw new Refusal({
    message: options.failure ?? `\`${program} ${args.slice(0, 3).join(" ")}\` failed`,
    notes: [`\`${program}\` ended with ${code ?? "a signal"}`],
    help: options.help ?? [],
    log: lastLines(stderr || stdout),
  });
}

/** Whether the program ends with 0. */
export async function succeeds(
  program: string,
  args: readonly string[],
  options: Options = {},
): Promise<boolean> {
  return ended(program, args, options).then(
    ({ code }) => code === 0,
    () => false,
  );
}

export function lastLines(text: string): readonly string[] {
  return text.trimEnd().split("\n").slice(-quotedLines);
}

async function ended(program: string, args: readonly string[], options: Options) {
  const { cwd, env = process.env, input = "", onLine } = options;
  const child = spawn(program, args, { cwd, env });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.stderr += text;
    text
      .split("\n")
      .filter(Boolean)
      .forEach((line) => onLine?.(line));
  });
  // A program that ends without reading its input is judged by its exit code.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise<typeof said & { code: number | null }>((resolve, reject) => {
    child.once("error", (cause) => reject(missing(program, cause)));
    child.once("close", (code) => resolve({ code, ...said }));
  });
}

function missing(program: string, cause: Error): Refusal {
  const message = `\`${program}\` could not be started`;
  const help = [`install what has \`${program}\` on your system`];
  return new Refusal({ message, notes: [cause.message], help }, { cause });
}
