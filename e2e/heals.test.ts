/** What is killed under an app comes back, and its orders with it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { urlOf } from "./events.ts";
import { harmony } from "./harmony.ts";
import { placeOrder, readOrder } from "./orders.ts";
import { type FoundProcess, killAll, processesOf } from "./processes.ts";
import { useSandbox } from "./sandbox.ts";

const sandbox = useSandbox("bakery");
const run = (...args: readonly string[]) => harmony(sandbox, "bakery", ...args);
let url: string;
let order: { readonly id: number };

beforeAll(async () => {
  url = urlOf(await run("deploy", "local", "--format", "json"), "shop");
  order = await placeOrder(url, { bread: "spelt", count: 3 });
});
afterAll(() => run("destroy", "local"));

describe.each([
  ["the database", isDatabase],
  ["the shop", isShop],
  ["everything, supervisors too", () => true],
])("%s is killed", (what, chosen) => {
  test("it is up again and the orders are there", async () => {
    killAll((await processesOf(sandbox.folder)).filter(chosen));
    // Nothing is left to restart what supervisors watched: the next deploy does.
    if (what.includes("supervisors")) expect((await run("deploy", "local")).code).toBe(0);
    await expect.poll(isHealthy, { timeout: 60_000, interval: 100 }).toBe(true);
    const smoke = await run("smoke", "local");
    expect(smoke.output).toContain("An order that is placed can be read back");
    expect(smoke.code).toBe(0);
    expect(await readOrder(url, order.id)).toMatchObject({ bread: "spelt" });
    expect((await run("plan", "local", "--format", "json")).stdout).toContain('"empty":true');
    await expectOneOfEach();
  });
});

async function isHealthy(): Promise<boolean> {
  const status = await run("status", "local", "--format", "json");
  return (JSON.parse(status.stdout) as { healthy: boolean }).healthy;
}

async function expectOneOfEach(): Promise<void> {
  const found = await processesOf(sandbox.folder);
  expect(found.filter(isShop)).toHaveLength(1);
  expect(found.filter(isDatabase)).toHaveLength(1);
}

function isShop({ command }: FoundProcess): boolean {
  return command.includes("server.mjs") && !command.includes("__program");
}

/** The server itself; its own children have a title instead of a command line. */
function isDatabase({ command }: FoundProcess): boolean {
  return /\/postgres .*-D/.test(command);
}
