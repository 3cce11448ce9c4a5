/** A cluster comes up, heals, stands beside another, and goes without a trace. */
import { existsSync, globSync } from "node:fs";
import { mkdtemp, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { processesOf } from "../processes.ts";
import { placeOf } from "./place.ts";
import { isAlive } from "./process-table.ts";
import { programs } from "./programs.ts";
import { recall } from "./record.ts";
import { status } from "./status.ts";
import { begin, cluster, until } from "./testing/command.ts";
import { type Machine, machine } from "./testing/machine.ts";
import { missing, useMachineAlone } from "./testing/use.ts";

const components = [
  "containerd",
  "etcd",
  "kube-apiserver",
  "kube-controller-manager",
  "kube-proxy",
  "kube-scheduler",
  "kubelet",
];

// With somebody else's cluster there is nothing to start.
describe.skipIf(missing ?? process.env["HARMONY_E2E_KUBECONFIG"])("a cluster", () => {
  useMachineAlone();
  let folder = "";
  let before: Machine;
  const states = () => path.join(folder, "a place of its own");
  const one = () => ["--state-dir", path.join(states(), "one")];
  const other = () => ["--state-dir", path.join(states(), "other")];
  const placeOfOne = () => placeOf({ stateDir: one()[1] }, process.env);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "harmony-cluster-life-"));
    before = await now();
  }, 40 * 60_000);

  afterAll(async () => {
    for (const each of [one(), other()]) await cluster("down", ...each);
    await rm(folder, { recursive: true });
  });

  test("comes up, after one who began it was killed", async () => {
    const killed = begin("up", ...one());
    await until(killed, "starting the cluster");
    killed.kill("SIGKILL");
    const first = await cluster("up", ...one());
    expect(first).toMatchObject({ code: 0 });
    expect(first.stderr).toContain("the cluster is up");
    expect((await cluster("kubeconfig", ...one())).stdout.trim()).toBe(placeOfOne().kubeconfig);
  });

  test("stays as it is when it is asked for again", async () => {
    const { init } = (await recall(placeOfOne()))!;
    expect(await cluster("up", ...one())).toMatchObject({ code: 0 });
    expect((await recall(placeOfOne()))!.init).toEqual(init);
  });

  test("stands beside another one", async () => {
    expect(await cluster("up", ...other())).toMatchObject({ code: 0 });
    expect(await cluster("down", ...other())).toMatchObject({ code: 0 });
    expect(await cluster("status", ...one())).toMatchObject({ code: 0 });
  });

  test("heals when all of its components are killed", async () => {
    const { processes } = (await status(placeOfOne()))!;
    const killed = processes.filter(({ name }) => components.includes(name));
    expect(killed.map(({ name }) => name).sort()).toEqual(components);
    for (const { pid } of killed) process.kill(pid, "SIGKILL");
    expect(await cluster("up", ...one())).toMatchObject({ code: 0 });
    const after = (await status(placeOfOne()))!.processes;
    expect(after.map(({ name }) => name)).toEqual(expect.arrayContaining(components));
    const pids = killed.map(({ pid }) => pid);
    expect(after.filter(({ pid }) => pids.includes(pid))).toEqual([]);
  });

  test("is begun anew when its first process was killed", async () => {
    const { init } = (await recall(placeOfOne()))!;
    process.kill(init.pid, "SIGKILL");
    expect(await cluster("up", ...one())).toMatchObject({ code: 0 });
    expect((await recall(placeOfOne()))!.init).not.toEqual(init);
  });

  test("leaves nothing when it is taken down, even if what was written down of it is lost", async () => {
    const { init, link } = (await recall(placeOfOne()))!;
    const names = ["ipc", "mnt", "net", "pid", "uts"];
    const own = await Promise.all(names.map((name) => readlink(`/proc/${init.pid}/ns/${name}`)));
    expect((await now()).addresses).toContain(`${link.device} ${link.host}`);
    await writeFile(path.join(placeOfOne().state, "cluster.json"), "{");
    expect(await cluster("down", ...one())).toMatchObject({ code: 0 });
    expect(await isAlive(init)).toBe(false);
    expect(await now()).toEqual(before);
    expect(await processesOf(states())).toEqual([]);
    expect((await namespaces()).filter((each) => own.includes(each))).toEqual([]);
    expect(existsSync(placeOfOne().state)).toBe(false);
    expect(await cluster("status", ...one())).toMatchObject({ code: 1, stdout: "down\n" });
    expect((await cluster("down", ...one())).stderr).toContain("no cluster to take down");
  });

  async function now(): Promise<Machine> {
    const { environment } = await programs(placeOfOne().cache, () => {});
    const { PATH, LD_LIBRARY_PATH } = environment;
    return machine(["env", `PATH=${PATH}`, `LD_LIBRARY_PATH=${LD_LIBRARY_PATH}`, "nft"]);
  }
});

/** Every namespace that some process of this machine is in. */
async function namespaces(): Promise<readonly string[]> {
  const links = globSync("/proc/[0-9]*/ns/*");
  return Promise.all(links.map((link) => readlink(link).catch(() => "")));
}
