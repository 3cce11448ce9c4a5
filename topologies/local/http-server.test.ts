/** HTTP servers that do not come up, and what is said of them. */
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { expect, test } from "vitest";
import { failure } from "./fixture/failure.ts";
import { quickClock } from "./fixture/quick-clock.ts";
import { shop, Site } from "./fixture/site.ts";

test("a taken port is told with its holder, and is taken once it is free", async () => {
  const site = await Site.open();
  const holder = await listening(0);
  const { port } = holder.address() as { port: number };
  const told = await failure(site.ensureShop({ port }));
  expect(told).toMatchObject({ code: "H1301", object: "http-server shop" });
  expect(told.notes?.join()).toContain(`(pid ${process.pid})`);
  await closed(holder);
  expect(await site.ensureShop({ port })).toMatchObject({ port });
});

test("a port that was chosen and got lost is given up, and the plan says so", async () => {
  const site = await Site.open();
  const { port } = await site.ensureShop();
  await site.killAll();
  const holder = await listening(port);
  const look = await site.place.look((topology) => topology.ensureHttpServer(shop));
  expect(look.changes).toMatchObject([{ path: "port", from: port }]);
  expect((await site.ensureShop()).port).not.toBe(port);
  await closed(holder);
});

test("a program that does not exist is told before anything is ended", async () => {
  const site = await Site.open();
  const { url } = await site.ensureShop();
  const told = await failure(site.ensureShop({ process: { command: ["nodd", "server.mjs"] } }));
  expect(told).toMatchObject({ code: "H1302" });
  expect(told.message).toContain("`nodd`");
  expect((await fetch(url)).status).toBe(200);
});

test("a folder that does not exist is told", async () => {
  const site = await Site.open();
  const process = { command: ["node", "server.mjs"], directory: "../elsewhere" };
  const told = await failure(site.ensureShop({ process }));
  expect(told).toMatchObject({ code: "H1303" });
  expect(told.notes?.join()).toContain(site.place.home);
});

test("a process that ends at once is told with its exit code and its log, and comes up once repaired", async () => {
  const site = await Site.open();
  await site.write("broken.mjs", `console.log("no flour left"); process.exit(3);`);
  const process = { command: ["node", "broken.mjs"] };
  const told = await failure(site.ensureShop({ process }));
  expect(told).toMatchObject({ code: "H1304" });
  expect(told.notes?.join()).toContain("exit code 3");
  expect(told.log).toContain("no flour left");
  await site.write("broken.mjs", `await import("./server.mjs");`);
  const { url } = await site.ensureShop({ process });
  expect((await fetch(url)).status).toBe(200);
});

test("a process that listens elsewhere is told with where it listens", async () => {
  const site = await Site.open({ clock: quickClock(20) });
  await site.write(
    "elsewhere.mjs",
    `process.env.PORT = 0; console.log("thinking"); await import("./server.mjs");`,
  );
  const told = await failure(site.ensureShop({ process: { command: ["node", "elsewhere.mjs"] } }));
  expect(told).toMatchObject({ code: "H1305" });
  expect(told.notes?.join()).toMatch(/it listens on 127\.0\.0\.1:\d+/);
  expect(told.log).toContain("thinking");
});

test("a process that listens nowhere is told so", async () => {
  const site = await Site.open({ clock: quickClock(20) });
  await site.write("deaf.mjs", `setInterval(() => {}, 1000);`);
  const told = await failure(site.ensureShop({ process: { command: ["node", "deaf.mjs"] } }));
  expect(told).toMatchObject({ code: "H1305" });
  expect(told.notes?.join()).toContain("no port at all");
});

async function listening(port: number): Promise<Server> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

async function closed(server: Server): Promise<void> {
  server.close();
  await once(server, "close");
}
