/** Waits until a cluster works: the API answers, the node takes pods, a Service is found by its name. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { statusOf } from "./api.ts";
import { entered } from "./enter.ts";
import { inside, network, nodeName } from "./layout.ts";
import type { Place } from "./place.ts";
import type { Record } from "./record.ts";
import { Refusal } from "./refusal.ts";
import { lastLines, run, succeeds } from "./run.ts";

const patienceMs = 120_000;
const attemptMs = 100;
const resolver = path.join(import.meta.dirname, "inside/resolve.ts");
const name = `kubernetes.default.svc.${network.domain}`;

/** The client of containerd, which sees what pods see. */
export const ctr = ["ctr", "--address", inside.runtime, "--namespace", "k8s.io"];

export async function apiIsReady(place: Place, record: Record): Promise<void> {
  const answers = async () => (await statusOf(place, record, "/readyz")) === 200;
  await until(answers, () => late("its API server", "kube-apiserver", place));
}

export async function runtimeIsReady(place: Place, record: Record, env: NodeJS.ProcessEnv) {
  const answers = () => succeeds("nsenter", entered(record, ...ctr, "version"), { env });
  await until(answers, () => late("its container runtime", "containerd", place));
}

async function until(holds: () => Promise<boolean>, late: () => Promise<Refusal>): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw await late();
    await pause(attemptMs);
  }
}

export async function nodeIsReady(place: Place, kubectl: string): Promise<void> {
  const wait = ["--kubeconfig", place.kubeconfig, "wait", `node/${nodeName}`];
  const becomes = (what: string) =>
    run(kubectl, [...wait, `--for=${what}`, `--timeout=${patienceMs}ms`]);
  try {
    // A node that does not exist is not waited for.
    await becomes("create");
    await becomes("condition=Ready");
  } catch (cause) {
    throw await late("its node", "kubelet", place, cause);
  }
}

/** Proves kube-proxy and the DNS at once: the question goes to the address of a Service. */
export async function namesResolve(place: Place, record: Record): Promise<void> {
  const seconds = String(patienceMs / 1000);
  const ask = [process.execPath, resolver, network.dns, name];
  const asked = run("nsenter", entered(record, "timeout", seconds, ...ask));
  const answer = await asked.catch(async (cause: unknown) => {
    throw await late("its DNS", "kube-proxy", place, cause);
  });
  if (answer.trim() === network.api) return;
  throw new Refusal({
    message: `\`${name}\` resolves to ${answer.trim()} and not to ${network.api}`,
    help: ["take it down and up again"],
  });
}

async function late(what: string, component: string, { state }: Place, cause?: unknown) {
  const file = path.join(state, "logs", `${component}.log`);
  const text = await readFile(file, "utf8").catch(() => "");
  const told = cause instanceof Refusal ? (cause.reason.log ?? []) : [];
  return new Refusal({
    message: `the cluster runs, and ${what} does not get ready (waited up to ${patienceMs / 1000} s)`,
    notes: [...told, `the log of \`${component}\`: ${file}`],
    help: ["look into the logs beside it; `npm run cluster -- down` and `up` begin anew"],
    log: lastLines(text),
  });
}
