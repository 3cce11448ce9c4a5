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
    const rivals = [
      { against: "node -e 0", command: idle },
      { against: "status", ...run("status") },
    ];
    yield* await compare({ title: "deploy, nothing to do", ours: run("deploy"), rivals, turns: 9 });
  } finally {
    await measured(run("destroy"));
    await rm(state, { recursive: true });
  }
}
