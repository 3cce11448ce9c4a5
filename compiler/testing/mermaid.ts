/** Mermaid itself, in one file: taken out of its published package, where installing it would bring 200 MB. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The script; `undefined` where neither npm's cache nor its registry has it. */
export async function mermaidScript(): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "harmony-mermaid-"));
  const options = [
    "--silent",
    "--prefer-offline",
    "--ignore-scripts",
    "--pack-destination",
    folder,
  ];
  try {
    await run("npm", ["pack", ...options, "mermaid@12.3.0"]);
    const archive = join(folder, "mermaid-12.3.0.tgz");
    const file = "package/dist/mermaid.min.js";
    return (await run("tar", ["-xzOf", archive, file], { maxBuffer: 2 ** 24 })).stdout;
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
