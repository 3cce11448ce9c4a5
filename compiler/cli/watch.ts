/** Watches as a command line asks for it. */
import { resolve } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import { startWatching } from "../watch/start.ts";
import type { Outcome, Terminal } from "./outcome.ts";
import { projectOf } from "./project-of.ts";
import type { WatchRequest } from "./request.ts";
import { versionOfRun } from "./version.ts";

/** Answers the exit code, once it is asked to end. */
export function watchAsAsked(
  request: WatchRequest,
  terminal: Terminal,
): Promise<Outcome["exitCode"]> {
  const { format, bundle, cache, project = "." } = request;
  if (format !== "pretty" && format !== "json") throw endless(format, terminal);
  return startWatching({
    find: () => projectOf(request, terminal),
    folder: resolve(terminal.folder, project),
    format,
    bundle,
    color: terminal.color,
    ...(cache ? { version: versionOfRun() } : {}),
  });
}

function endless(format: string, { argv }: Terminal): DiagnosticError {
  return new DiagnosticError({
    code: "H0608",
    severity: "error",
    message: `\`${format}\` is told at the end, and \`--watch\` has none`,
    location: { kind: "argument", argv, index: argv.findIndex((word) => word.includes(format)) },
    help: ["watch with `--format json`: one document per line"],
  });
}
