/** `harmony-gen new`: one file with a beginning in it that passes the check and runs. */
import { posix } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import { writeWhole } from "../disk.ts";
import { inTheWay } from "../init/refusals.ts";
import { listed, shown } from "../init/preview.ts";
import type { Step } from "../init/step.ts";
import { textOf } from "../init/texts-on-disk.ts";
import type { HarmonyProject } from "../project.ts";
import { homeIn } from "./home.ts";
import { insertions } from "./insertions.ts";
import { named } from "./named.ts";
import type { NewRequest } from "./new-request.ts";
import { writings } from "./writings.ts";

/** Writes what is asked for, and answers with what to tell about it. `from` is the working folder. */
export async function scaffold(
  project: HarmonyProject,
  request: NewRequest,
  from: string,
): Promise<string> {
  const home = homeIn(project, from, request.package);
  const names = named(request, home);
  const { files, next } = writings(request, names, home);
  const steps = [
    ...files.map(({ path, what, text }) => fresh(home.root, path, what, text)),
    ...(await insertions(request, names, home)),
  ];
  if (request.dryRun) return shown(steps);
  for (const { path, after } of steps) writeWhole(posix.join(home.root, path), after);
  const hint = request.in === undefined ? next : "next:\n  harmony-gen\n";
  return `${listed(steps)}\n${hint}`;
}

function fresh(root: string, path: string, what: string, after: string): Step {
  const before = textOf(posix.join(root, path));
  const help = ["choose another name, or move the file away"];
  if (before !== undefined)
    throw new DiagnosticError(inTheWay(path, "there is a file already", help));
  return { path, what, before, after };
}
