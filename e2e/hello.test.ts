/** The smallest app: one Score on a fixed port, and what is said when the port is taken. */
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { describe, expect, test } from "vitest";
import { harmony } from "./harmony.ts";
import { normalised } from "./normalise.ts";
import { processesOf } from "./processes.ts";
import { useSandbox } from "./sandbox.ts";

const port = 8099;
const sandbox = useSandbox("hello");
const run = (...args: readonly string[]) => harmony(sandbox, "hello", ...args);
const free = await isFree();
if (!free) console.warn(`SKIPPED: port ${port} is in use on this machine, and hello needs it`);

describe.skipIf(!free)("hello", () => {
  test("a taken port is named, with its holder", async () => {
    const holder = await listening();
    const deploy = await run("deploy", "local");
    expect(deploy.code, deploy.output).toBe(1);
    await expect(normalised(deploy.stderr, sandbox)).toMatchFileSnapshot("told/port-taken.txt");
    expect(deploy.output).toContain(`pid ${process.pid}`);
    holder.close();
    await once(holder, "close");
  });

  test("once the port is free, the next deploy needs nothing else", async () => {
    const deploy = await run("deploy", "local");
    expect(deploy.code, deploy.output).toBe(0);
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe("hello\n");
    expect(deploy.output).toContain(`http://127.0.0.1:${port}`);
  });

  test("destroy frees the port", async () => {
    expect((await run("destroy", "local")).code).toBe(0);
    expect(await processesOf(sandbox.folder)).toEqual([]);
    expect(await isFree()).toBe(true);
  });
});

async function listening(): Promise<Server> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function isFree(): Promise<boolean> {
  try {
    const server = await listening();
    server.close();
    await once(server, "close");
    return true;
  } catch {
    return false;
  }
}
