/** Opens a project, edits one of its Scores many times, and writes the median of what an edit took. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkspace } from "../compiler/engine/workspace.ts";
import { projectIn } from "../compiler/project.ts";
import { edited, revised } from "./synthetic.ts";

const [folder = "", answer = ""] = process.argv.slice(2);
const workspace = openWorkspace(projectIn(folder));
const file = path.join(folder, edited);
await workspace.findings();

const tookMs: number[] = [];
for (let revision = 1; revision <= 15; revision++) {
  const started = performance.now();
  workspace.change(file, revised(revision));
  const findings = await workspace.findings();
  tookMs.push(performance.now() - started);
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
}
const editMs = tookMs.toSorted((a, b) => a - b)[Math.floor(tookMs.length / 2)];
writeFileSync(answer, JSON.stringify({ editMs }));
