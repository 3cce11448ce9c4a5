/** Sandbox: the examples and their binaries copied into a folder of their own, with a state folder of its own. */
import { chmod, cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { killAll, processesOf } from "./processes.ts";

export const repository = fileURLToPath(new URL("..", import.meta.url));

export interface Sandbox {
  readonly folder: string;
  readonly stateDir: string;
  /** A file of the example's own code, to be broken. */
  app(...parts: readonly string[]): string;
}

/** One sandbox for the tests of a file; what is left running when they end is killed, and fails the file. */
export function useSandbox(example: string): Sandbox {
  const sandbox = { folder: "", stateDir: "", app };
  function app(...parts: readonly string[]): string {
    return path.join(sandbox.folder, "examples", example, "app", ...parts);
  }
  beforeAll(async () => {
    sandbox.folder = await copied(example);
    sandbox.stateDir = path.join(sandbox.folder, "state");
  });
  afterAll(() => close(sandbox));
  return sandbox;
}

async function copied(example: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), `harmony-e2e-${example}-`));
  // The database runs as another user when root deploys, and has to reach its data.
  await chmod(folder, 0o755);
  const parts = [`examples/${example}`, `dist/harmony-${example}`, "package.json"];
  const ours = (file: string) => !file.includes("node_modules");
  for (const part of parts) {
    await cp(path.join(repository, part), path.join(folder, part), {
      recursive: true,
      filter: ours,
    });
  }
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"));
  return folder;
}

async function close({ folder }: Sandbox): Promise<void> {
  const left = await processesOf(folder);
  killAll(left);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  if (left.length > 0) {
    throw new Error(`left running:\n${left.map((process) => process.command).join("\n")}`);
  }
}
