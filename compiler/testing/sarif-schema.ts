/** The official schema of SARIF 2.1.0, taken out of a published package and checked to be that one. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

// Installed, it would bring two hundred packages that nobody here needs; packed, it is one file in npm's cache.
const carrier = "@datadog/datadog-ci-plugin-sarif@4.4.0";
const schemaFile = "package/dist/json-schema/sarif-schema-2.1.0.json";
const sha256 = "10666d46649b52e262001e70d43e6c52f7c0279ca3dbdfe9a7dc2e4071556454";

/** The schema; `undefined` where neither npm's cache nor its registry has it. */
export async function sarifSchema(): Promise<object | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "harmony-sarif-"));
  try {
    const archive = await packed(folder);
    return archive === undefined ? undefined : await schemaIn(archive);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function packed(folder: string): Promise<string | undefined> {
  const options = [
    "--silent",
    "--prefer-offline",
    "--ignore-scripts",
    "--pack-destination",
    folder,
  ];
  const { stdout } = await run("npm", ["pack", ...options, carrier]).catch(() => ({ stdout: "" }));
  return stdout === "" ? undefined : join(folder, stdout.trim().split("\n").at(-1)!);
}

async function schemaIn(archive: string): Promise<object> {
  const { stdout } = await run("tar", ["-xzOf", archive, schemaFile], { maxBuffer: 2 ** 20 });
  const hash = createHash("sha256").update(stdout).digest("hex");
  if (hash !== sha256) throw new TypeError(`another schema than the official one: ${hash}`);
  const schema: object = JSON.parse(stdout);
  return schema;
}
