/** Draws the picture in the README: the bakery's page, as a browser shows it. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { noBrowser, startBrowser } from "../compiler/testing/browser.ts";
import { node, root } from "./step.ts";

const place = path.join(root, "docs/images/bakery-graph.png");
const folder = mkdtempSync(path.join(tmpdir(), "harmony-picture-"));
const page = path.join(folder, "bakery.html");
const command = node("compiler/bin/harmony-gen.mjs", "graph", "bakery", "--format", "html");
execFileSync(command[0]!, [...command.slice(1), "--out", page], { cwd: root });

const browser = await startBrowser();
if (browser) {
  mkdirSync(path.dirname(place), { recursive: true });
  const shown = await browser.newPage({ viewport: { width: 1200, height: 700 } });
  await shown.goto(`file://${page}#score.shop`);
  await shown.screenshot({ path: place });
  await browser.close();
  process.stdout.write(`wrote ${path.relative(root, place)}\n`);
} else {
  process.stderr.write(`${noBrowser}\n`);
  process.exitCode = 1;
}
rmSync(folder, { recursive: true });
