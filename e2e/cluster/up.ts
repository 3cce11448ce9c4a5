/** Brings a cluster up: build, start, load its images and objects, wait until it works. Each step is skipped that is done. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sweep } from "./down.ts";
import { entered } from "./enter.ts";
import { images } from "./images/images.ts";
import { inside } from "./layout.ts";
import { held } from "./lock.ts";
import { dnsObjects } from "./objects/dns.ts";
import { storageObjects } from "./objects/storage.ts";
import type { Place } from "./place.ts";
import { type Programs, programs } from "./programs.ts";
import { apiIsReady, namesResolve, nodeIsReady } from "./ready.ts";
import { type Record, running } from "./record.ts";
import { demandMachine } from "./machine.ts";
import { run } from "./run.ts";
import { start } from "./start.ts";
import type { Tell } from "./tell.ts";

export async function up(place: Place, tell: Tell): Promise<void> {
  demandMachine();
  using _lock = await held(`cluster ${place.state}`, () => tell("waiting for another command"));
  const tools = await programs(place.cache, tell);
  const archive = await images(tools, place.cache, tell);
  const record = (await running(place)) ?? (await startAnew(place, tools, tell));
  await apiIsReady(place, record);
  await Promise.all([fill(place, record, tools, archive), nodeIsReady(place, tools.kubectl)]);
  await namesResolve(place, record);
}

/** Whatever an earlier one left is in the way. */
async function startAnew(place: Place, tools: Programs, tell: Tell): Promise<Record> {
  await sweep(place);
  tell("starting the cluster");
  return start(place, tools);
}

async function fill(place: Place, record: Record, tools: Programs, archive: string): Promise<void> {
  const filled = path.join(place.state, "filled");
  if ((await readFile(filled, "utf8").catch(() => "")) === archive) return;
  await loadImages(record, tools, archive);
  await applyObjects(place, tools);
  await writeFile(filled, archive);
}

async function loadImages(record: Record, { environment }: Programs, archive: string) {
  const load = ["ctr", "--address", inside.runtime, "--namespace", "k8s.io", "images", "import"];
  await run("nsenter", entered(record, ...load, archive), {
    env: environment,
    failure: "the images can not be loaded into the cluster",
  });
}

async function applyObjects(place: Place, { kubectl }: Programs): Promise<void> {
  const items = [...storageObjects, ...dnsObjects];
  await run(kubectl, ["--kubeconfig", place.kubeconfig, "apply", "--server-side", "-f", "-"], {
    input: JSON.stringify({ apiVersion: "v1", kind: "List", items }),
    failure: "the objects of the cluster's own can not be applied",
  });
}
