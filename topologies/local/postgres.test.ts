/** PostgreSQL servers that are hurt, and what becomes of their data. */
import { once } from "node:events";
import { chmod, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { PostgresEndpoint } from "@harmony/runtime";
import { probeOf } from "../conformance/place.ts";
import { copyPackage } from "./fixture/closed-package.ts";
import { failure } from "./fixture/failure.ts";
import { kill, orders, Site } from "./fixture/site.ts";
import { until } from "./fixture/until.ts";

const isRoot = process.getuid?.() === 0;
const server = "/postgres -D";

async function query(site: Site, database: PostgresEndpoint, statement: string) {
  return site.place.run((run) => probeOf(run).sql(database, statement));
}

async function withBread(site: Site): Promise<PostgresEndpoint> {
  const database = await site.ensureOrders();
  await query(site, database, "create table breads as select 'rye' as name");
  return database;
}

const bread = (site: Site, database: PostgresEndpoint) =>
  query(site, database, "select name from breads");

describe("a database that is killed", () => {
  test("is started again, with its data", async () => {
    const site = await Site.open();
    const database = await withBread(site);
    kill((await site.process(server)).pid);
    expect(await until(() => bread(site, database))).toEqual([{ name: "rye" }]);
  });

  test("with its supervisor and everything else comes back by the next deploy", async () => {
    const site = await Site.open();
    const database = await withBread(site);
    await site.killAll();
    expect(await site.ensureOrders()).toEqual(database);
    expect(await bread(site, database)).toEqual([{ name: "rye" }]);
    await site.process(server);
  });

  test("leaving a supervisor-less server is ended and started anew", async () => {
    const site = await Site.open();
    const database = await withBread(site);
    const { pid } = await site.process(server);
    for (const supervisor of await site.supervisors()) kill(supervisor.pid);
    await until(async () => (await site.supervisors()).length === 0);
    await site.ensureOrders();
    expect((await site.process(server)).pid).not.toBe(pid);
    expect(await bread(site, database)).toEqual([{ name: "rye" }]);
  });
});

describe("the data of a database", () => {
  test("that was half made is made anew", async () => {
    const site = await Site.open();
    await site.ensureOrders();
    await site.killAll();
    const folder = site.folder("postgres", "orders");
    await rename(path.join(folder, "data"), path.join(folder, "data.making"));
    await rm(path.join(folder, "launch.json"));
    const database = await site.ensureOrders();
    expect(await query(site, database, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  test("of another version is told and left alone", async () => {
    const site = await Site.open();
    await site.ensureOrders();
    const version = path.join(site.folder("postgres", "orders"), "data", "PG_VERSION");
    await writeFile(version, "17\n");
    expect(await failure(site.ensureOrders())).toMatchObject({ code: "H1309" });
    await writeFile(version, "18\n");
    await site.ensureOrders();
  });

  test("that is damaged is told with the server's log", async () => {
    const site = await Site.open();
    await site.ensureOrders();
    await site.killAll();
    const control = path.join(site.folder("postgres", "orders"), "data", "global", "pg_control");
    await rename(control, `${control}.kept`);
    const told = await failure(site.ensureOrders());
    expect(told).toMatchObject({ code: "H1310" });
    expect(told.log?.join("\n")).toContain("pg_control");
    await rename(`${control}.kept`, control);
    await site.ensureOrders();
  });
});

test("another version than the installed one is told", async () => {
  const site = await Site.open();
  const asking = site.place.run(({ topology }) =>
    topology.ensurePostgres({ ...orders, version: 17 }),
  );
  expect(await failure(asking)).toMatchObject({ code: "H1308" });
});

test("a lost password is replaced, in the server too", async () => {
  const site = await Site.open();
  const first = await withBread(site);
  await rm(path.join(site.place.home, "state", "conformance", "tried", "secrets.json"));
  const second = await site.ensureOrders();
  expect(second.password.reveal()).not.toBe(first.password.reveal());
  expect(await bread(site, second)).toEqual([{ name: "rye" }]);
  await expect(bread(site, first)).rejects.toThrow();
});

test("its password is in one file of mode 0600, and on no command line", async () => {
  const site = await Site.open();
  const { password } = await site.ensureOrders();
  const store = "state/conformance/tried/secrets.json";
  expect(await site.filesWith(password.reveal())).toEqual([store]);
  expect((await stat(path.join(site.place.home, store))).mode & 0o777).toBe(0o600);
  const commands = (await site.processes()).map(({ command }) => command).join("\n");
  expect(commands).toContain("postgres");
  expect(commands).not.toContain(password.reveal());
});

test("a port that got lost is given up", async () => {
  const site = await Site.open();
  const first = await withBread(site);
  await site.killAll();
  const holder = createServer().listen(first.port, "127.0.0.1");
  await once(holder, "listening");
  const look = await site.place.look((topology) => topology.ensurePostgres(orders));
  expect(look.changes).toMatchObject([{ path: "port", from: first.port }]);
  const second = await site.ensureOrders();
  expect(second.port).not.toBe(first.port);
  expect(await bread(site, second)).toEqual([{ name: "rye" }]);
  holder.close();
});

describe.skipIf(!isRoot)("deployed by root", () => {
  test("it runs as another user", async () => {
    const site = await Site.open();
    await site.ensureOrders();
    const { pid } = await site.process(server);
    expect((await stat(`/proc/${pid}`)).uid).not.toBe(0);
  });

  test("a state folder that the other user can't reach is told", async () => {
    const site = await Site.open();
    await chmod(site.place.home, 0o700);
    const told = await failure(site.ensureOrders());
    expect(told).toMatchObject({ code: "H1311" });
    expect(told.notes?.join()).toContain(`\`${site.place.home}\``);
    await chmod(site.place.home, 0o711);
    await site.ensureOrders();
  });

  test("its binaries are copied when the other user can't reach the package", async () => {
    const site = await Site.open();
    const closed = path.join(site.place.home, "closed");
    await mkdir(closed, { mode: 0o700 });
    await copyPackage(site.place.home, closed);
    const database = await site.ensureOrders();
    expect((await site.process(server)).command).toContain("/.programs/postgres-18");
    expect(await query(site, database, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await site.place.destroy()).toBe(true);
    expect(await site.place.files()).toEqual([]);
  });
});
