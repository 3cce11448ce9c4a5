/** Records every scenario, or those that are named, from a cluster that is up, for the rules of readiness. */
import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { placeOf } from "../place.ts";
import { programs } from "../programs.ts";
import { run } from "../run.ts";
import { type Client, record, watch } from "./record.ts";
import type { Recorded } from "./scenario.ts";
import { scenarios } from "./scenarios.ts";

const root = path.join(import.meta.dirname, "../../..");
const folder = path.join(root, "topologies/kubernetes/status/fixture/recorded");

const place = placeOf({}, process.env);
const { kubectl } = await programs(place.cache, () => {});
const login = ["--kubeconfig", place.kubeconfig];
const client: Client = {
  spawn: (args) => spawn(kubectl, [...login, ...args], { stdio: ["ignore", "pipe", "ignore"] }),
  kubectl: (args, input) =>
    run(kubectl, [...login, ...args], input ? { input: JSON.stringify(input) } : {}),
};

const names = process.argv.slice(2);
const chosen = scenarios.filter(({ name }) => names.length === 0 || names.includes(name));
using stream = watch(client);
await mkdir(folder, { recursive: true });
await Promise.all(
  chosen.map(async (scenario) => {
    const told = await record(scenario, stream, client);
    const lines = told.map((object) => `${JSON.stringify(cleaned(object))}\n`);
    await writeFile(path.join(folder, `${scenario.name}.ndjson`), lines.join(""));
    process.stdout.write(`${scenario.name}: ${lines.length} versions\n`);
  }),
);

/** Without who wrote which field: that is as long as the rest, and says nothing of readiness. */
function cleaned(object: Recorded): object {
  const { managedFields: _, ...metadata } = object.metadata as Recorded["metadata"] & {
    readonly managedFields?: unknown;
  };
  return { ...object, metadata };
}
