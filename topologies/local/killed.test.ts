/** A deploy that is killed at any moment: the next one heals, and destroy leaves no process and no file. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { systemClock } from "@harmony/runtime/topology";
import { ensureBoth } from "./fixture/ensure-both.ts";
import { Site } from "./fixture/site.ts";

const MOMENTS = 20;
const LONGEST_MS = 3_000;
// Set HARMONY_SEED to the number a failed run printed, and it kills at the same moments again.
const seed = Number(process.env["HARMONY_SEED"] ?? systemClock.now() % 1_000_000);
const script = fileURLToPath(new URL("fixture/deploy.ts", import.meta.url));

describe(`a deploy killed at a random moment (HARMONY_SEED=${seed})`, () => {
  test.each(Array.from({ length: MOMENTS }, (_, index) => index))("%i", async (index) => {
    const site = await Site.open();
    await killedAfter(site, momentOf(index));
    // Every other time, destroy has to clear up alone.
    if (index % 2 === 0) await expectHealed(site);
    expect(await site.place.destroy()).toBe(true);
    expect(await site.processes()).toEqual([]);
    expect(await site.place.files()).toEqual([]);
  });
});

async function killedAfter(site: Site, ms: number): Promise<void> {
  const args = ["--conditions=harmony-source", script, site.place.home];
  const deploy = spawn(process.execPath, args, { stdio: "inherit" });
  const ended = once(deploy, "exit");
  await systemClock.sleep(ms);
  deploy.kill("SIGKILL");
  await ended;
}

async function expectHealed(site: Site): Promise<void> {
  const { server } = await site.place.run(({ topology }) => ensureBoth(topology));
  expect((await fetch(server.url)).status).toBe(200);
  await site.process("server.mjs");
  await site.process("/postgres -D");
  expect(await site.supervisors()).toHaveLength(2);
}

/** Spread over the whole time that a deploy may take, the same for the same seed. */
function momentOf(index: number): number {
  const part = (Math.imul(seed + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
  return ((index + part) / MOMENTS) * LONGEST_MS;
}
