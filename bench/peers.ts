/** Installs the other generators, once, where they burden nobody who does not measure. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { root } from "./commands.ts";

const cache = `${root}node_modules/.cache/harmony-bench`;
const tenMinutesMs = 600_000;

/** The folder whose `node_modules` has them. */
export async function installedPeers(): Promise<string> {
  const lock = await readFile(`${root}bench/peers/package-lock.json`);
  const folder = path.join(cache, createHash("sha256").update(lock).digest("hex").slice(0, 16));
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  await mkdir(cache, { recursive: true });
  await cp(`${root}bench/peers`, draft, { recursive: true });
  try {
    await npm(draft, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    await rename(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

// By the Node that runs this, whatever `npm` would choose.
async function npm(cwd: string, ...args: readonly string[]): Promise<void> {
  const { PATH = "", npm_execpath: script } = process.env;
  const env = { ...process.env, PATH: path.dirname(process.execPath) + path.delimiter + PATH };
  const [program, before] = script ? [process.execPath, [script]] : ["npm", []];
  await promisify(execFile)(program, [...before, ...args], { cwd, env, timeout: tenMinutesMs });
}
