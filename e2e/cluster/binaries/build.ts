/** Builds the programs of a cluster from source, once for each set of versions. */
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { cached } from "../cache.ts";
import { Refusal } from "../refusal.ts";
import { run, succeeds } from "../run.ts";
import type { Tell } from "../tell.ts";
import { type GoModule, modules } from "./module.ts";

const sources = path.join(import.meta.dirname, "../modules");
const progressMs = 10_000;

/** The folder of each module's programs, by the module's name. */
export async function build(cache: string, tell: Tell): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, string>();
  for (const module of modules) folders.set(module.name, await programsOf(module, cache, tell));
  return folders;
}

async function programsOf(module: GoModule, cache: string, tell: Tell): Promise<string> {
  const make = (folder: string) => compile(module, folder, tell);
  return cached(cache, { kind: module.name, key: await keyOf(module), make }, tell);
}

/** Changes with the versions, the flags and our own source; the compiler's version makes no difference to us. */
async function keyOf(module: GoModule): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([module, process.arch]));
  for (const file of globSync("*", { cwd: path.join(sources, module.name) }).sort()) {
    hash.update(`\0${file}\0`).update(await readFile(path.join(sources, module.name, file)));
  }
  return hash.digest("hex").slice(0, 12);
}

async function compile(module: GoModule, folder: string, tell: Tell): Promise<void> {
  await demandGo();
  tell(`building ${module.name} from source`);
  let compiled = 0;
  const report = () => tell(`building ${module.name}: ${compiled} packages compiled`);
  const progress = setInterval(report, progressMs);
  try {
    await run("go", argumentsOf(module, folder), {
      cwd: path.join(sources, module.name),
      env: { ...process.env, CGO_ENABLED: "0" },
      failure: `\`${module.name}\` can not be built`,
      help: ["mend what the log says and run it again: what was compiled is kept"],
      onLine: (line) => (compiled += line.startsWith("go: ") ? 0 : 1),
    });
  } finally {
    clearInterval(progress);
  }
}

function argumentsOf({ packages, program, tags = [], values = {} }: GoModule, folder: string) {
  const written = Object.entries(values).map(([name, value]) => `-X ${name}=${value}`);
  const flags = ["-v", "-trimpath", "-buildvcs=false", "-mod=readonly"];
  const link = ["-ldflags", ["-s", "-w", ...written].join(" "), "-tags", tags.join(",")];
  return ["build", ...flags, ...link, "-o", path.join(folder, program ?? "/"), ...packages];
}

async function demandGo(): Promise<void> {
  if (await succeeds("go", ["version"])) return;
  throw new Refusal({
    message: "a cluster is built from source, and there is no `go` to build it with",
    help: [
      "install Go 1.26 or newer (https://go.dev/dl)",
      "or name another cluster: `HARMONY_E2E_KUBECONFIG=<file>`",
    ],
  });
}
