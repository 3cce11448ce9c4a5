/** A cluster for the tests of a file: the one that HARMONY_E2E_KUBECONFIG names, or one of their own. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { givenKubeconfig, whyNot } from "../can.ts";
import { down } from "../down.ts";
import { held } from "../lock.ts";
import { type Place, placeOf } from "../place.ts";
import { programs } from "../programs.ts";
import { up } from "../up.ts";
import { command } from "./command.ts";

export interface Cluster {
  readonly kubeconfig: string;
  /** Where it keeps its things; a cluster of somebody else has none here. */
  readonly place: Place | undefined;
  /** The `kubectl` that fits it. */
  readonly program: string;
  /** What `kubectl` wrote; rejects when it failed. */
  kubectl(args: readonly string[], input?: object): Promise<string>;
}

/** A first build takes many minutes. */
const upMs = 40 * 60_000;
const downMs = 60_000;

/** What is missing, told once and loudly; suites are skipped for it. */
export const missing = whyNot();
if (missing) process.stderr.write(`SKIPPED: tests on a real cluster: ${missing}\n`);

/** One file at a time: one of them looks whether anything of a cluster is left on this machine. */
export function useMachineAlone(): void {
  let lock: Disposable | undefined;
  beforeAll(async () => {
    lock = await held("tests on a real cluster", () => tell("waiting for other tests"));
  }, upMs);
  afterAll(() => lock?.[Symbol.dispose]());
}

export function useCluster(): Cluster {
  if (!givenKubeconfig()) useMachineAlone();
  const state = { kubeconfig: "", place: undefined as Place | undefined, program: "kubectl" };
  beforeAll(async () => {
    Object.assign(state, missing ? {} : await obtain());
  }, upMs);
  afterAll(async () => {
    if (state.place) await release(state.place);
  }, downMs);
  return {
    get kubeconfig() {
      return state.kubeconfig;
    },
    get place() {
      return state.place;
    },
    get program() {
      return state.program;
    },
    kubectl: (args, input) => kubectl(state.program, state.kubeconfig, args, input),
  };
}

async function obtain() {
  const given = givenKubeconfig();
  if (given) {
    assert(existsSync(given), `HARMONY_E2E_KUBECONFIG names a file that is not there: ${given}`);
    return { kubeconfig: given };
  }
  const folder = await mkdtemp(path.join(tmpdir(), "harmony-cluster-"));
  const place = placeOf({ stateDir: path.join(folder, "state") }, process.env);
  await up(place, tell);
  const { kubectl: program } = await programs(place.cache, tell);
  return { kubeconfig: place.kubeconfig, place, program };
}

async function release(place: Place): Promise<void> {
  await down(place, tell);
  await rm(path.dirname(place.state), { recursive: true });
}

async function kubectl(
  program: string,
  kubeconfig: string,
  args: readonly string[],
  input?: object,
): Promise<string> {
  const { code, stdout, stderr } = await command(
    program,
    ["--kubeconfig", kubeconfig, ...args],
    input ? { input: JSON.stringify(input) } : {},
  );
  if (code === 0) return stdout;
  throw new Error(`kubectl ${args.join(" ")} ended with ${code}:\n${stderr}${stdout}`);
}

function tell(line: string): void {
  process.stderr.write(`cluster: ${line}\n`);
}
