/** The whole life of an app on the local topology: deploy, plan, status, deploy again, smoke, logs, destroy. */
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { events, urlOf } from "./events.ts";
import { harmony } from "./harmony.ts";
import { placeOrder, readOrder } from "./orders.ts";
import { processesOf } from "./processes.ts";
import { useSandbox } from "./sandbox.ts";
import { tree } from "./tree.ts";

const sandbox = useSandbox("bakery");
// What living processes write by themselves: logs, the database, and who is running.
const alive = /\.log|\/data\/|state\.json|^bakery\/local\/lock/;
const run = (...args: readonly string[]) => harmony(sandbox, "bakery", ...args);
const written = () => tree(sandbox.stateDir, alive);
const pids = async () => (await processesOf(sandbox.folder)).map(({ pid }) => pid).sort();
let url: string;
let order: { readonly id: number };

describe("the life of the bakery", () => {
  test("plan, before anything is there, says what would be made and makes nothing", async () => {
    const plan = await run("plan", "local");
    expect(plan.output).toContain("postgres");
    expect(plan.code).toBe(0);
    expect(existsSync(sandbox.stateDir)).toBe(false);
  });

  test("deploy makes a shop that takes orders, and its processes outlive the command", async () => {
    const deploy = await run("deploy", "local", "--format", "json");
    expect(deploy).toMatchObject({ code: 0, stderr: "" });
    expect(events(deploy.stdout).at(-1)).toMatchObject({ type: "run-finished" });
    url = urlOf(deploy, "shop");
    order = await placeOrder(url, { bread: "spelt", count: 3 });
    expect(await readOrder(url, order.id)).toMatchObject({ bread: "spelt", count: 3 });
  });

  test("plan is empty afterwards", async () => {
    const plan = await run("plan", "local", "--format", "json");
    expect(plan.code).toBe(0);
    expect(JSON.parse(plan.stdout)).toMatchObject({ empty: true });
  });

  test("status says that all is well", async () => {
    const status = await run("status", "local", "--format", "json");
    expect(status.code).toBe(0);
    expect(JSON.parse(status.stdout)).toMatchObject({ healthy: true, strays: [] });
  });

  test("a second deploy writes nothing, says so, and keeps the orders", async () => {
    const before = { files: await written(), pids: await pids() };
    const deploy = await run("deploy", "local");
    expect(deploy.code).toBe(0);
    expect(deploy.output).toContain("nothing to do");
    expect({ files: await written(), pids: await pids() }).toEqual(before);
    expect(await readOrder(url, order.id)).toMatchObject({ bread: "spelt" });
  });

  test("a second deploy counts no write", async () => {
    const deploy = await run("deploy", "local", "--format", "json");
    expect(events(deploy.stdout).at(-1)).toMatchObject({ type: "run-finished", writes: 0 });
  });

  test("smoke proves the promises again", async () => {
    const smoke = await run("smoke", "local");
    expect(smoke.code).toBe(0);
    expect(smoke.output).toContain("An order that is placed can be read back");
  });

  test("logs shows what the shop wrote, and only the shop's when asked so", async () => {
    expect((await run("logs", "local")).output).toContain("database system is ready");
    const shop = await run("logs", "local", "shop");
    expect(shop.output).toContain("the shop is open on port");
    expect(shop.output).not.toContain("database system is ready");
  });

  test("destroy leaves no process and no file", async () => {
    expect((await run("destroy", "local")).code).toBe(0);
    expect(await processesOf(sandbox.folder)).toEqual([]);
    expect(existsSync(path.join(sandbox.stateDir, "bakery", "local"))).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });

  test("destroy, when nothing is there, is no mistake", async () => {
    expect((await run("destroy", "local")).code).toBe(0);
  });
});
