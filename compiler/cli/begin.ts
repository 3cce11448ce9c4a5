/** Runs the requests that write what is an author's from then on. */
import { resolve } from "node:path";
import type { BeginRequest } from "./begin-request.ts";
import type { Outcome, Terminal } from "./outcome.ts";
import { projectOf } from "./project-of.ts";

/** What generates the code of the project in `root`, once it can be. */
type Generate = (root: string) => Promise<Outcome>;

export async function begin(
  request: BeginRequest,
  terminal: Terminal,
  generate: Generate,
): Promise<Outcome> {
  if (request.verb === "init") return begun(request, terminal, generate);
  const { scaffold } = await import("../scaffold/new.ts");
  return said(await scaffold(projectOf(request, terminal), request.asked, terminal.folder));
}

async function begun(
  { project = ".", asked }: BeginRequest & { readonly verb: "init" },
  terminal: Terminal,
  generate: Generate,
): Promise<Outcome> {
  const { init } = await import("../init/init.ts");
  const done = await init(resolve(terminal.folder, project), asked, terminal);
  if (!done) return said("");
  const generated = done.isReady ? await generate(done.root) : said("");
  if (generated.exitCode !== 0) return generated;
  const isNew = done.isNew || !done.isReady || generated.stdout.includes("wrote");
  return said(isNew ? `${generated.stdout}\n${done.next}` : generated.stdout);
}

function said(text: string): Outcome {
  return { exitCode: 0, stdout: text, stderr: "" };
}
