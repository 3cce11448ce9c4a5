/** A command that is killed at any moment is healed by the next one, with nothing orphaned. */
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { harmony, start } from "./harmony.ts";
import { processesOf } from "./processes.ts";
import { random } from "./random.ts";
import { useSandbox } from "./sandbox.ts";

const moments = 20;
// Set HARMONY_SEED to the number a failed run printed, and it kills at the same moments again.
const seed = Number(process.env["HARMONY_SEED"] ?? Date.now() % 1_000_000);
const next = random(seed);

const sandbox = useSandbox("bakery");
const run = (...args: readonly string[]) => harmony(sandbox, "bakery", ...args);
let coldDeployMs = 4_000;

afterAll(() => run("destroy", "local"));

describe(`deploys killed at random moments (HARMONY_SEED=${seed})`, () => {
  test("a deploy that is let alone", async () => {
    const started = performance.now();
    expect((await run("deploy", "local")).code).toBe(0);
    coldDeployMs = performance.now() - started;
  });

  test.each(Array.from({ length: moments }, (_, index) => index + 1))("kill %i", async (turn) => {
    // Most turns begin with nothing there, since a cold deploy does the most that can be interrupted.
    if (turn % 4 !== 0) await destroyed();
    await killedAfter(next() * coldDeployMs);
    const healing = await run("deploy", "local");
    expect(healing.output).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(healing.code, healing.output).toBe(0);
    await expectOneOfEach();
  });

  test.each([1, 2, 3, 4])("kill %i of a destroy", async () => {
    expect((await run("deploy", "local")).code).toBe(0);
    await killedAfter(next() * 1_000, "destroy");
    await destroyed();
  });
});

async function destroyed(): Promise<void> {
  const destroy = await run("destroy", "local");
  expect(destroy.code, destroy.output).toBe(0);
  expect(await processesOf(sandbox.folder)).toEqual([]);
}

async function killedAfter(delayMs: number, verb = "deploy"): Promise<void> {
  const { child, ended } = start(sandbox, "bakery", verb, "local");
  await pause(delayMs);
  child.kill("SIGKILL");
  await ended;
}

async function expectOneOfEach(): Promise<void> {
  const commands = (await processesOf(sandbox.folder)).map(({ command }) => command);
  expect(commands.filter((command) => /\/postgres .*-D/.test(command))).toHaveLength(1);
  expect(commands.filter((command) => /node server\.mjs/.test(command))).toHaveLength(1);
}
