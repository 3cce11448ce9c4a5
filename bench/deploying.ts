/** What it costs to deploy when everything is as asked. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { bakery, idle } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";
import { measured } from "./measure.ts";

export async function* deploying(): AsyncGenerator<Comparison> {
  const state = await mkdtemp(path.join(tmpdir(), "harmony-bench-"));
  await chmod(state, 0o755);
  const run = (verb: string) => ({ command: bakery("--state-dir", state, verb, "local") });
  await measured(run("deploy"));
  try {
    const [title, turns] = ["deploy, nothing to do", 9];
    const [ours, theirs] = [run("deploy"), { command: idle }];
    yield await compare({ title, against: "node -e 0", ours, theirs, turns });
    yield await compare({ title, against: "status", ours, theirs: run("status"), turns });
  } finally {
    await measured(run("destroy"));
    await rm(state, { recursive: true });
  }
}
