/** What every cluster has in it from the start: its images, its DNS, its storage. */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { entered } from "./enter.ts";
import { dnsObjects } from "./objects/dns.ts";
import { storageObjects } from "./objects/storage.ts";
import type { Place } from "./place.ts";
import type { Programs } from "./programs.ts";
import { ctr, runtimeIsReady } from "./ready.ts";
import type { Record } from "./record.ts";
import { run } from "./run.ts";

/** Whether that has been done, with the images of that archive. */
export async function isFilledWith(place: Place, archive: string): Promise<boolean> {
  return (await readFile(markOf(place), "utf8").catch(() => "")) === archive;
}

export async function markFilled(place: Place, archive: string): Promise<void> {
  await writeFile(markOf(place), archive);
}

export async function loadImages(
  place: Place,
  record: Record,
  { environment }: Programs,
  archive: string,
): Promise<void> {
  await runtimeIsReady(place, record, environment);
  await run("nsenter", entered(record, ...ctr, "images", "import", archive), {
    env: environment,
    failure: "the images can not be loaded into the cluster",
  });
}

export async function applyObjects({ kubeconfig }: Place, { kubectl }: Programs): Promise<void> {
  const items = [...storageObjects, ...dnsObjects];
  await run(kubectl, ["--kubeconfig", kubeconfig, "apply", "--server-side", "-f", "-"], {
    input: JSON.stringify({ apiVersion: "v1", kind: "List", items }),
    failure: "the objects of the cluster's own can not be applied",
  });
}

function markOf({ state }: Place): string {
  return path.join(state, "filled");
}
