/** The command line of every `harmony-<app>`: words in, exit code out. */
import { DiagnosticError } from "../diagnostic/diagnostic.ts";
import type { CompiledApp } from "../interpret.ts";
import type { CommandName } from "./commands.ts";
import { helpText } from "./command-line/help-text.ts";
import type { Verb } from "./invocation.ts";
import { defaultLook, lookOf } from "./look.ts";
import type { CommandLine } from "./command-line/read-command-line.ts";
import { ended, type ExitCode, say, type Terminal } from "./terminal.ts";
import { programOf } from "./command-line/program-of.ts";
import { requestOf } from "./command-line/request.ts";

export async function cli(app: CompiledApp, terminal: Terminal): Promise<ExitCode> {
  const { argv } = terminal;
  const program = programOf(app, terminal);
  if (argv.length === 0) return refuse(terminal, helpText(app, program));
  // Asked for most often, and by people who wait: nothing else is loaded for it.
  if (argv.length === 1 && HELP.includes(argv[0]!)) return tell(terminal, helpText(app, program));
  const { readCommandLine } = await import("./command-line/read-command-line.ts");
  const line = readCommandLine(app, program, argv);
  if (line.help !== undefined) return tell(terminal, line.help);
  if (line.options.version) return tell(terminal, await versionOf(app, terminal));
  try {
    return await perform(app, line, terminal);
  } catch (error) {
    return await explain(error, line, terminal);
  }
}

const HELP = ["--help", "-h", "help"];

/** Each command is loaded only when it is asked for, so that the others start fast. */
const verbs: { readonly [K in CommandName]: () => Promise<Verb> } = {
  deploy: async () => (await import("./verbs/deploy.ts")).deployVerb,
  plan: async () => (await import("./verbs/plan.ts")).planVerb,
  smoke: async () => (await import("./verbs/smoke.ts")).smokeVerb,
  status: async () => (await import("./verbs/status.ts")).statusVerb,
  logs: async () => (await import("./verbs/logs.ts")).logsVerb,
  destroy: async () => (await import("./verbs/destroy.ts")).destroyVerb,
  graph: async () => (await import("./verbs/graph.ts")).graphVerb,
  topologies: async () => (await import("./verbs/topologies.ts")).topologiesVerb,
  explain: async () => (await import("./verbs/explain.ts")).explainVerb,
  completion: async () => (await import("./verbs/completion.ts")).completionVerb,
};

async function perform(app: CompiledApp, line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const look = lookOf(line, terminal);
  const request = requestOf(app, line);
  if (!request.command.endsInOrder) terminal.stop.addEventListener("abort", terminal.quit);
  const verb = await verbs[request.command.name]();
  return await verb({ app, request, look, terminal });
}

function tell(terminal: Terminal, text: string): ExitCode {
  terminal.print(ended(text));
  return 0;
}

/** Nothing was asked for: that is wrong usage, and the help is the best answer. */
function refuse(terminal: Terminal, text: string): ExitCode {
  say(terminal.stderr, text);
  return 2;
}

async function versionOf(app: CompiledApp, terminal: Terminal): Promise<string> {
  const { packageVersion } = await import("./package-version.ts");
  return `harmony-${app.name} ${packageVersion(terminal.home)}`;
}

/** A diagnosis is told; anything else that was thrown is our own bug. */
async function explain(error: unknown, line: CommandLine, terminal: Terminal): Promise<ExitCode> {
  const { program } = line;
  if (error instanceof DiagnosticError) {
    const { report } = await import("./report.ts");
    report([error.diagnostic], { look: defaultLook(line, terminal), terminal, program });
    return error.diagnostic.location?.kind === "argument" ? 2 : 1;
  }
  const { bug } = await import("./bug.ts");
  return refuse(terminal, bug(error, { program, verbose: line.options.verbose === true }));
}
