/** Runs a request: the things harmony-gen can be asked for. */
import { resolve } from "node:path";
import { DiagnosticError, type Diagnostic } from "@harmony/runtime/diagnostic/record";
import type { CompileOptions } from "../compile.ts";
import type { HarmonyProject } from "../project.ts";
import type { BeginRequest } from "./begin-request.ts";
import type { Format } from "./format.ts";
import type { Outcome, Terminal } from "./outcome.ts";
import { projectOf } from "./project-of.ts";
import type { CheckRequest, ManifestRequest, Request, WatchRequest } from "./request.ts";
import { isFresh } from "../stamp/fresh.ts";
import { nothingToDo } from "./unchanged.ts";
import { versionOf, versionOfRun } from "./version.ts";

/** Does what the command line in `terminal` asks for. Throws `DiagnosticError` for wrong usage. */
export async function run(terminal: Terminal): Promise<Outcome> {
  const request = await requestOf(terminal.argv);
  switch (request.verb) {
    case "show":
      return said(request.text);
    case "explain":
      return explained(request.code, terminal);
    case "generate":
      return generated(request, terminal);
    case "watch":
      return watched(request, terminal);
    case "check":
      return checked(request, terminal);
    case "graph":
      return graphed(request, terminal);
    case "manifest":
      return published(request, terminal);
    case "lsp":
      return served();
    case "init":
    case "new":
      return begun(request, terminal);
  }
}

// The plainest command line, and the most frequent, needs nothing to be read.
async function requestOf(argv: readonly string[]): Promise<Request> {
  if (argv.length === 0) return { verb: "generate", bundle: true, cache: true, format: "pretty" };
  const { readCommandLine } = await import("./read-command-line.ts");
  return readCommandLine(argv, versionOf());
}

async function generated(
  request: Request & { readonly verb: "generate" },
  terminal: Terminal,
): Promise<Outcome> {
  const project = projectOf(request, terminal);
  const version = versionOfRun();
  if (request.cache && isFresh(project, version, request)) return done(nothingToDo, request);
  const { beginning, keepStamp } = await import("../stamp/keep.ts");
  const begun = request.cache ? beginning(project, version) : undefined;
  const { generate } = await import("../compile.ts");
  const options = { bundle: request.bundle, ...(request.cache && { version }) };
  const { diagnostics, written, apps, inputs, outputs } = await generate(project, options);
  if (diagnostics.length > 0) return found(diagnostics, request, terminal, project);
  if (begun) keepStamp(project, begun, { bundle: request.bundle, inputs, outputs });
  if (written.length === 0) return done(nothingToDo, request);
  const names = apps.map((app) => `harmony-${app.name}`).join(", ") || "no class is marked `@app`";
  return done(`${written.map((path) => `wrote ${path}\n`).join("")}ready: ${names}\n`, request);
}

async function begun(request: BeginRequest, terminal: Terminal): Promise<Outcome> {
  const { begin } = await import("./begin.ts");
  const { format } = request;
  return begin(request, terminal, (project) =>
    generated({ verb: "generate", bundle: true, cache: true, format, project }, terminal),
  );
}

async function watched(request: WatchRequest, terminal: Terminal): Promise<Outcome> {
  const { watchAsAsked } = await import("./watch.ts");
  return { ...said(""), exitCode: await watchAsAsked(request, terminal) };
}

async function checked(request: CheckRequest, terminal: Terminal): Promise<Outcome> {
  const project = projectOf(request, terminal);
  const mended = request.fix ? (await import("../mend.ts")).mend(project) : [];
  if (request.format === "pretty") for (const file of mended) terminal.say(`mended ${file}\n`);
  const { verify } = await import("../compile.ts");
  const { diagnostics, apps } = await verify(project, await checkOptions(request));
  if (diagnostics.length > 0) return found(diagnostics, request, terminal, project);
  const told = `checked: ${count(apps.length)}, no mistakes\n`;
  return done(request.format === "pretty" ? told : "", request);
}

async function checkOptions({ cache, secondOpinion }: CheckRequest): Promise<CompileOptions> {
  if (secondOpinion) return { read: (await import("../engine/second-opinion.ts")).secondOpinion };
  return cache ? { version: versionOfRun() } : {};
}

async function graphed(
  request: Request & { readonly verb: "graph" },
  terminal: Terminal,
): Promise<Outcome> {
  const project = projectOf(request, terminal);
  const { checkLinkBase } = await import("./link-base.ts");
  checkLinkBase(request, terminal);
  const { graph } = await import("./graph.ts");
  const { putDrawings } = await import("./put-drawings.ts");
  const { drawings, diagnostics } = await graph(project, request);
  const drawn = putDrawings(drawings, request, terminal);
  if (drawings.length === 0 && diagnostics.length === 0) return nothingDrawn(request);
  if (diagnostics.length === 0) return said(drawn);
  const format = request.format === "json" ? "json" : "pretty";
  const told = await found(diagnostics, { format }, terminal, project);
  return { ...told, stdout: drawn + told.stdout };
}

async function published(request: ManifestRequest, terminal: Terminal): Promise<Outcome> {
  const project = projectOf(request, terminal);
  const { manifest, told } = await import("../manifest.ts");
  const outcome = await manifest(project, resolve(terminal.folder, request.folder ?? "."), request);
  if (outcome.kind === "findings") return found(outcome.diagnostics, request, terminal, project);
  return done(told(outcome), request);
}

async function served(): Promise<Outcome> {
  const { serve } = await import("../editor/lsp/serve.ts");
  return serve(versionOf());
}

async function explained(code: string, { argv }: Terminal): Promise<Outcome> {
  const { explain, nearestCode } = await import("../check/explain.ts");
  const page = await explain(code);
  if (page !== undefined) return said(`${page.trimEnd()}\n`);
  const near = await nearestCode(code);
  throw new DiagnosticError({
    code: "H0608",
    severity: "error",
    message: `no diagnostic has the code \`${code}\``,
    location: { kind: "argument", argv, index: argv.lastIndexOf(code) },
    help: near === undefined ? [] : [`did you mean \`${near}\`?`],
  });
}

async function found(
  diagnostics: readonly Diagnostic[],
  { format }: { readonly format: Format },
  terminal: Terminal,
  project: HarmonyProject,
): Promise<Outcome> {
  const { report } = await import("./report.ts");
  return report(diagnostics, { ...terminal, format, folder: project.root, exitCode: 1 });
}

/** The outcome without findings. A document of findings is told alone. */
async function done(text: string, { format }: { readonly format: Format }): Promise<Outcome> {
  if (format !== "sarif") return said(text);
  const { sarif } = await import("./report.ts");
  return { exitCode: 0, stdout: await sarif([]), stderr: text };
}

function nothingDrawn({ format }: { readonly format: string }): Outcome {
  const stdout = format === "json" ? "[]\n" : "";
  return { exitCode: 0, stdout, stderr: "there are no apps in this project\n" };
}

function said(text: string): Outcome {
  return { exitCode: 0, stdout: text, stderr: "" };
}

function count(apps: number): string {
  return apps === 1 ? "1 app" : `${apps} apps`;
}
