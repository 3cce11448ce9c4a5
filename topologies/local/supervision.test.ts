/** Supervision, on real processes: what is killed comes back, and nothing is ever there twice or left behind. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { Secret } from "@harmony/runtime";
import { candidate } from "./fixture/candidate.ts";
import { kill, Site } from "./fixture/site.ts";
import { until } from "./fixture/until.ts";
import { MARKER } from "./supervised/kin.ts";
import { markerOf } from "./supervised/place.ts";

interface Greeting {
  readonly pid: number;
  readonly env: Readonly<Record<string, string>>;
}

async function greeting(url: string): Promise<Greeting> {
  return (await (await fetch(url)).json()) as Greeting;
}

/** One more supervisor for a folder. */
async function supervisor(folder: string): Promise<ChildProcess> {
  const [program = "", ...args] = candidate.program("supervise", folder);
  const env = { ...process.env, [MARKER]: await markerOf(folder) };
  return spawn(program, args, { env, detached: true, stdio: "inherit" });
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

describe("a process that is killed", () => {
  test("is started again, on the same port", async () => {
    const site = await Site.open();
    const { url } = await site.ensureShop();
    const first = await greeting(url);
    kill(first.pid);
    const second = await until(() => greeting(url));
    expect(second.pid).not.toBe(first.pid);
    expect(second.env["PORT"]).toBe(first.env["PORT"]);
  });

  test("leaves no child behind that would keep its port", async () => {
    const site = await Site.open();
    const parent = `
      import { spawn } from "node:child_process";
      spawn(process.execPath, ["server.mjs"], { stdio: "inherit" });
      setInterval(() => {}, 1000);
    `;
    await site.write("parent.mjs", parent);
    const { url } = await site.ensureShop({ process: { command: ["node", "parent.mjs"] } });
    const first = await greeting(url);
    kill((await site.process("parent.mjs")).pid);
    const second = await until(async () => {
      const now = await greeting(url);
      return now.pid !== first.pid && now;
    });
    expect(second.pid).toBe((await site.process("server.mjs")).pid);
  });
});

describe("a supervisor that is killed", () => {
  test("leaves a process that the next deploy takes the place of", async () => {
    const site = await Site.open();
    const first = await site.ensureShop();
    const { pid } = await site.process("server.mjs");
    for (const supervisor of await site.supervisors()) kill(supervisor.pid);
    await until(async () => (await site.supervisors()).length === 0);
    const look = await site.place.look((topology) =>
      topology.ensureHttpServer({ name: "shop", process: { command: ["node", "server.mjs"] } }),
    );
    expect(look.status).toMatchObject({ word: "Failed", reason: "Unwatched" });
    expect(await site.ensureShop()).toEqual(first);
    expect((await site.process("server.mjs")).pid).not.toBe(pid);
    expect(await site.supervisors()).toHaveLength(1);
  });

  test("together with its process is healed by the next deploy", async () => {
    const site = await Site.open();
    const first = await site.ensureShop();
    await site.killAll();
    expect(await site.ensureShop()).toEqual(first);
    await greeting(first.url);
    expect(await site.processes()).toHaveLength(2);
  });
});

describe("a supervisor", () => {
  test("is the only one of its folder", async () => {
    const site = await Site.open();
    await site.ensureShop();
    const before = await site.processes();
    const folder = site.folder("http-server", "shop");
    const second = await supervisor(folder);
    expect(await once(second, "exit")).toEqual([0, null]);
    expect(await site.processes()).toEqual(before);
  });

  test("is the only one, however many take a dead one's place at once", async () => {
    const site = await Site.open();
    await site.ensureShop();
    await site.killAll();
    const folder = site.folder("http-server", "shop");
    const started = await Promise.all(Array.from({ length: 6 }, () => supervisor(folder)));
    await until(async () => started.filter(hasEnded).length === 5);
    await until(() => site.process("server.mjs"));
    expect(await site.supervisors()).toHaveLength(1);
  });

  test("ends with its folder, and its process with it", async () => {
    const site = await Site.open();
    await site.ensureShop();
    await rm(site.folder("http-server", "shop"), { recursive: true });
    await until(async () => (await site.processes()).length === 0);
  });

  test("hands its process only what it is to know", async () => {
    process.env["DEPLOYERS_OWN"] = "nobody's business";
    const site = await Site.open();
    const { url, port } = await site.ensureShop({
      env: { WORD: "open", TOKEN: new Secret("x1y2z3") },
    });
    const { env } = await greeting(url);
    delete process.env["DEPLOYERS_OWN"];
    expect(env).toMatchObject({ WORD: "open", TOKEN: "x1y2z3", PORT: String(port) });
    expect(env["PATH"]?.startsWith(process.execPath.replace(/\/node$/, ":"))).toBe(true);
    expect(Object.keys(env)).not.toContain("DEPLOYERS_OWN");
    expect(await site.filesWith("x1y2z3")).toEqual(["state/conformance/tried/secrets.json"]);
  });
});

test("a process that will not end is ended all the same", async () => {
  const site = await Site.open();
  await site.write(
    "stubborn.mjs",
    `process.on("SIGTERM", () => {}); await import("./server.mjs");`,
  );
  await site.ensureShop({ process: { command: ["node", "stubborn.mjs"] } });
  expect(await site.place.destroy()).toBe(true);
  expect(await site.processes()).toEqual([]);
});
