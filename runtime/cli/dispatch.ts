/** The process of `harmony <app> …`: finds `harmony-<app>` and runs it. Reads its own argv and environment. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { didYouMean } from "../diagnostic/did-you-mean.ts";
import { explain } from "../diagnostic/explain.ts";
import { renderPretty } from "../diagnostic/pretty.ts";
import { type InstalledApp, installedApps } from "./installed-apps.ts";

export async function dispatch(): Promise<void> {
  const argv = process.argv.slice(2);
  const [name, ...words] = argv;
  const apps = installedApps(process.env.PATH ?? "");
  const app = apps.find((each) => each.name === name);
  const page = name === "explain" ? await explain(words[0] ?? "") : undefined;
  if (name === undefined || name === "--help" || name === "-h") process.stdout.write(list(apps));
  else if (page !== undefined) process.stdout.write(page);
  else if (app !== undefined)
    await run(app, words).then(
      (code) => (process.exitCode = code),
      (error: Error) => refuse(notStarted(argv, app, error)),
    );
  else refuse(unknownApp(argv, name, apps));
}

function refuse(diagnostic: Diagnostic): void {
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  const shown = { source: () => undefined, color, program: "harmony" };
  process.stderr.write(`${renderPretty(diagnostic, shown)}\n`);
  process.exitCode = 2;
}

function list(apps: readonly InstalledApp[]): string {
  // It makes apps and is none.
  const shown = apps.filter(({ name }) => name !== "gen");
  const width = Math.max(0, ...shown.map(({ name }) => name.length));
  const lines = shown.map(({ name, path }) => `  ${name.padEnd(width)}  ${path}`);
  const found = lines.length > 0 ? lines : ["  none: no file `harmony-<app>` is on the PATH"];
  return ["usage: harmony <app> <command> [options]", "", "apps:", ...found, ""].join("\n");
}

/** Its exit code. A signal that ends this process is passed on, and answered once the app has ended in order. */
async function run({ path }: InstalledApp, words: readonly string[]): Promise<number> {
  let child: ChildProcess | undefined;
  // Before the app is started: a signal must never find one that nobody passes it on to.
  for (const signal of ["SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => child?.kill(signal));
  // The terminal sends it to the whole group of processes: passing it on would send it twice.
  process.on("SIGINT", () => undefined);
  child = spawn(path, words, { stdio: "inherit" });
  const [code, signal] = (await once(child, "exit")) as [number | null, NodeJS.Signals | null];
  return code ?? 128 + constants.signals[signal ?? "SIGKILL"];
}

function notStarted(argv: readonly string[], { path }: InstalledApp, error: Error): Diagnostic {
  return {
    code: "H1009",
    severity: "error",
    message: `\`${path}\` can not be started`,
    location: { kind: "argument", argv, index: 0 },
    notes: [error.message],
    help: ["run `harmony-gen` again: it writes the file as a whole, and executable"],
  };
}

function unknownApp(
  argv: readonly string[],
  name: string,
  apps: readonly InstalledApp[],
): Diagnostic {
  const near = didYouMean(
    name,
    apps.map((app) => app.name),
  );
  return {
    code: "H1009",
    severity: "error",
    message: `there is no app \`${name}\`: no file \`harmony-${name}\` is on the \`PATH\``,
    location: { kind: "argument", argv, index: 0 },
    label: "no such app",
    help: [
      near === undefined ? "`harmony` alone lists the apps it finds" : `did you mean \`${near}\`?`,
    ],
  };
}
