/** The first process of a cluster after its init: runs every component, and runs it again when it ends. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync, writeSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { inside } from "../layout.ts";
import { accepts, answers } from "./ask.ts";
import type { Component, Orders, Ready } from "./component.ts";
import { makeView } from "./view.ts";

const attemptMs = 50;
const restartMs = 1_000;

makeView(process.argv[2]!);
process.stdout.write("ready\n");
const orders = await received();
// Without orders, the one who started us is gone: so is the cluster.
if (orders) await Promise.all(orders.components.map((each) => keep(each, orders)));

async function received(): Promise<Orders | undefined> {
  for await (const line of createInterface({ input: process.stdin })) {
    return JSON.parse(line) as Orders;
  }
  return undefined;
}

async function keep(component: Component, orders: Orders): Promise<never> {
  const earlier = orders.components.filter(({ name }) => component.after?.includes(name));
  for (const { ready } of earlier) if (ready) await isReady(ready);
  const log = openSync(path.join(inside.state, "logs", `${component.name}.log`), "a");
  for (;;) {
    await ended(component, orders, log);
    await pause(restartMs);
  }
}

async function ended({ command }: Component, orders: Orders, log: number): Promise<void> {
  const [program = "", ...args] = command;
  const child = spawn(program, args, {
    env: orders.environment,
    cwd: "/",
    stdio: ["ignore", log, log],
  });
  await once(child, "exit").catch((error: Error) => writeSync(log, `${error.message}\n`));
}

async function isReady(ready: Ready): Promise<void> {
  const ask = () => (ready.kind === "answers" ? answers(ready) : accepts(ready));
  while (!(await ask())) await pause(attemptMs);
}
