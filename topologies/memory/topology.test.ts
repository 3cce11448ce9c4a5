/** The memory topology records what it was asked, and answers the plainest of questions. */
import { expect, test } from "vitest";
import { Place, probeOf } from "../conformance/place.ts";
import { MemoryTopology } from "./topology.ts";

const candidate = { topology: MemoryTopology, program: () => [], skips: {} };
const shop = { name: "shop", process: { command: ["node", "server.mjs"] } };

test("what it was asked is recorded, in order", async () => {
  const place = await Place.make(candidate);
  await place.run(async ({ topology }) => {
    await topology.ensurePostgres({ name: "orders", version: 18 });
    await topology.ensureHttpServer(shop);
    expect(topology.asked).toEqual([
      { capability: "PostgreSQL", spec: { name: "orders", version: 18 } },
      { capability: "HttpHosting", spec: shop },
    ]);
  });
  await place.close();
});

test("a server keeps what it is given, and reads it back", async () => {
  const place = await Place.make(candidate);
  await place.run(async (run) => {
    const { url } = await run.topology.ensureHttpServer(shop);
    const probe = probeOf(run);
    const order = { method: "POST", json: { bread: "rye" }, status: 201 } as const;
    const { id } = (await probe.http(`${url}/orders`, order)).json<{ id: number }>();
    const read = await probe.http(`${url}/orders/${id}`);
    expect(read.json()).toEqual({ id, bread: "rye" });
    await expect(probe.http(`${url}/orders/99`)).rejects.toThrow("answered 404");
  });
  await place.close();
});

test("what is not simulated is not there", async () => {
  const place = await Place.make(candidate);
  await place.run(async (run) => {
    const database = await run.topology.ensurePostgres({ name: "orders", version: 18 });
    const probe = probeOf(run);
    await expect(probe.sql(database, "select * from breads")).rejects.toThrow("answers no");
    await expect(probe.http(`http://127.0.0.1:${database.port}`)).rejects.toThrow("refused");
    await expect(probe.tcp("127.0.0.1", 1)).rejects.toThrow("refused");
    await expect(probe.exec(["ls"])).rejects.toThrow("no command runs");
  });
  await place.close();
});
