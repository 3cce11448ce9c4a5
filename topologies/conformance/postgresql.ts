/** What every topology that offers PostgreSQL has to hold to. */
import { inspect } from "node:util";
import { describe, expect } from "vitest";
import type { PostgreSQL, PostgresSpec } from "@harmony/runtime";
import type { Topology } from "@harmony/runtime/topology";
import { casesFor } from "./case.ts";
import { type Candidate, probeOf } from "./place.ts";
import { isWritten } from "./written.ts";

const spec: PostgresSpec = { name: "orders", version: 18 };
const record = { kind: expect.any(String), name: spec.name };

export function postgresqlConformance<T extends Topology<PostgreSQL> & PostgreSQL>(
  candidate: Candidate<T>,
): void {
  const holds = casesFor(candidate);

  describe("PostgreSQL", () => {
    holds("a database is asked for and answers", (place) =>
      place.run(async (run) => {
        const database = await run.topology.ensurePostgres(spec);
        expect(database).toMatchObject({ database: "orders", user: "orders" });
        expect(await probeOf(run).sql(database, "select 1 as one")).toEqual([{ one: 1 }]);
      }),
    );

    holds("asked for again, nothing is written and the same is handed out", async (place) => {
      const first = await place.run(({ topology }) => topology.ensurePostgres(spec));
      await place.run(async (run) => {
        const second = await run.topology.ensurePostgres(spec);
        expect(isWritten(run)).toBe(false);
        expect(second).toEqual(first);
        expect(second.password.reveal()).toBe(first.password.reveal());
        await probeOf(run).sql(second, "select 1");
      });
    });

    holds("what is stored outlives the run", async (place) => {
      await place.run(async (run) => {
        const database = await run.topology.ensurePostgres(spec);
        await probeOf(run).sql(database, "create table breads as select 'rye' as name");
      });
      await place.run(async (run) => {
        const database = await run.topology.ensurePostgres(spec);
        const rows = await probeOf(run).sql(database, "select name from breads");
        expect(rows).toEqual([{ name: "rye" }]);
      });
    });

    holds("another version is a difference", async (place) => {
      await place.run(({ topology }) => topology.ensurePostgres(spec));
      const look = await place.look((topology) =>
        topology.ensurePostgres({ ...spec, version: 17 }),
      );
      expect(look.changes).toEqual([{ path: "version", from: 18, to: 17 }]);
    });

    holds("it is NotFound before, and Current after", async (place) => {
      const ask = (topology: T) => topology.ensurePostgres(spec);
      expect(await place.look(ask)).toMatchObject({ exists: false, status: { word: "NotFound" } });
      await place.run(({ topology }) => ask(topology));
      const after = { exists: true, changes: [], status: { word: "Current" } };
      expect(await place.look(ask)).toMatchObject(after);
    });

    holds("looking writes nothing", async (place) => {
      await place.look((topology) => topology.ensurePostgres(spec));
      expect(await place.files()).toEqual([]);
      expect(await place.survey()).toEqual([]);
    });

    holds("it is found again without the Score that asked for it", async (place) => {
      await place.run(({ topology }) => topology.ensurePostgres(spec));
      expect(await place.survey()).toEqual([record]);
      await place.run(async ({ topology }) => {
        const [found] = await topology.survey();
        expect(await topology.resource(found!).observe()).toBeDefined();
      });
    });

    holds("destroyed, it is gone, and destroying it again is no mistake", async (place) => {
      const database = await place.run(({ topology }) => topology.ensurePostgres(spec));
      expect(await place.destroy()).toBe(true);
      expect(await place.survey()).toEqual([]);
      expect(await place.files()).toEqual([]);
      await place.run(async (run) => {
        await expect(probeOf(run).sql(database, "select 1")).rejects.toThrow();
        await run.topology.resource({ kind: "postgres", name: spec.name }).destroy(() => undefined);
        expect(run.context.secrets.get("postgres/orders/password")).toBeUndefined();
      });
    });

    holds("its password is nowhere to be seen", (place) =>
      place.run(async (run) => {
        const database = await run.topology.ensurePostgres(spec);
        const said = inspect([database, run.events], { depth: 20 }) + JSON.stringify(run.events);
        expect(database.password.reveal().length).toBeGreaterThan(15);
        expect(said).not.toContain(database.password.reveal());
      }),
    );

    holds("a name that is no DNS label is refused", (place) =>
      place.run(async ({ topology }) => {
        const asking = topology.ensurePostgres({ ...spec, name: "../orders" });
        await expect(asking).rejects.toThrow("can not be a component's name");
      }),
    );
  });
}
