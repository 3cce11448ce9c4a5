/** What every topology that offers HttpHosting has to hold to. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { inspect } from "node:util";
import { describe, expect } from "vitest";
import { type HttpHosting, type HttpServerSpec, Secret } from "@harmony/runtime";
import type { Topology } from "@harmony/runtime/topology";
import { casesFor } from "./case.ts";
import { type Candidate, type Place, probeOf } from "./place.ts";
import { isWritten } from "./written.ts";

const spec: HttpServerSpec = {
  name: "shop",
  process: { command: ["node", "server.mjs"] },
  env: { GREETING: "good morning" },
};
const record = { kind: expect.any(String), name: spec.name };

export function httpHostingConformance<T extends Topology<HttpHosting> & HttpHosting>(
  candidate: Candidate<T>,
): void {
  const cases = casesFor(candidate);
  const holds = (name: string, check: (place: Place<T>) => Promise<void>) =>
    cases(name, async (place) => {
      await writeFile(path.join(place.home, "server.mjs"), server);
      await check(place);
    });

  describe("HttpHosting", () => {
    holds("a server is asked for and answers", (place) =>
      place.run(async (run) => {
        const { url, host, port } = await run.topology.ensureHttpServer(spec);
        expect(url).toBe(`http://${host}:${port}`);
        await probeOf(run).tcp(host, port);
        expect((await probeOf(run).http(url)).status).toBe(200);
      }),
    );

    holds("the process sees its variables, secrets among them", (place) =>
      place.run(async (run) => {
        const env = { GREETING: new Secret("a secret greeting") };
        const { url } = await run.topology.ensureHttpServer({ ...spec, env });
        await probeOf(run).http(url, { contains: "a secret greeting" });
      }),
    );

    holds("asked for again, nothing is written and the same is handed out", async (place) => {
      const first = await place.run(({ topology }) => topology.ensureHttpServer(spec));
      await place.run(async (run) => {
        expect(await run.topology.ensureHttpServer(spec)).toEqual(first);
        expect(isWritten(run)).toBe(false);
        await probeOf(run).http(first.url);
      });
    });

    holds("a changed variable is a difference, and then is so", async (place) => {
      const first = await place.run(({ topology }) => topology.ensureHttpServer(spec));
      const changed = { ...spec, env: { GREETING: "good evening" } };
      const ask = (topology: T) => topology.ensureHttpServer(changed);
      const change = { path: "env.GREETING", from: "good morning", to: "good evening" };
      expect((await place.look(ask)).changes).toEqual([change]);
      expect(await place.run(({ topology }) => ask(topology))).toEqual(first);
      expect((await place.look(ask)).changes).toEqual([]);
    });

    holds("a changed secret is a difference that does not show it", async (place) => {
      const withSecret = (word: string) => ({ ...spec, env: { GREETING: new Secret(word) } });
      await place.run(({ topology }) => topology.ensureHttpServer(withSecret("sesame")));
      const look = await place.look((topology) => topology.ensureHttpServer(withSecret("tahini")));
      expect(look.changes).toMatchObject([{ path: "env.GREETING" }]);
      expect(inspect(look, { depth: 20 })).not.toMatch(/sesame|tahini/);
      await place.run(async (run) => {
        await run.topology.ensureHttpServer(withSecret("tahini"));
        expect(inspect(run.events, { depth: 20 })).not.toMatch(/sesame|tahini/);
      });
    });

    holds("a port that is asked for is the one it has", async (place) => {
      const { port } = await place.run(({ topology }) => topology.ensureHttpServer(spec));
      await place.destroy();
      const asked = await place.run(async (run) => {
        const server = await run.topology.ensureHttpServer({ ...spec, port });
        await probeOf(run).http(server.url);
        return server;
      });
      expect(asked.port).toBe(port);
    });

    holds("two servers have two ports", (place) =>
      place.run(async ({ topology }) => {
        const both = ["north", "south"].map((name) => topology.ensureHttpServer({ ...spec, name }));
        const [north, south] = await Promise.all(both);
        expect(north!.port).not.toBe(south!.port);
      }),
    );

    holds("it is NotFound before, and Current after", async (place) => {
      const ask = (topology: T) => topology.ensureHttpServer(spec);
      expect(await place.look(ask)).toMatchObject({ exists: false, status: { word: "NotFound" } });
      await place.run(({ topology }) => ask(topology));
      const after = { exists: true, changes: [], status: { word: "Current" } };
      expect(await place.look(ask)).toMatchObject(after);
    });

    holds("looking writes nothing", async (place) => {
      await place.look((topology) => topology.ensureHttpServer(spec));
      expect(await place.files()).toEqual([]);
      expect(await place.survey()).toEqual([]);
    });

    holds("it is found again without the Score that asked for it", async (place) => {
      await place.run(({ topology }) => topology.ensureHttpServer(spec));
      expect(await place.survey()).toEqual([record]);
      await place.run(async ({ topology }) => {
        const [found] = await topology.survey();
        expect(await topology.resource(found!).observe()).toBeDefined();
      });
    });

    holds("destroyed, it is gone, and destroying it again is no mistake", async (place) => {
      const { url } = await place.run(({ topology }) => topology.ensureHttpServer(spec));
      expect(await place.destroy()).toBe(true);
      expect(await place.survey()).toEqual([]);
      expect(await place.files()).toEqual([]);
      await place.run(async (run) => {
        await expect(probeOf(run).http(url)).rejects.toThrow();
        const gone = run.topology.resource({ kind: "http-server", name: spec.name });
        await gone.destroy(() => undefined);
      });
    });
  });
}

const server = `
  import { createServer } from "node:http";
  const { GREETING, PORT } = process.env;
  const server = createServer((request, response) => response.end(GREETING));
  server.listen(Number(PORT), "127.0.0.1", () => console.log("listening"));
`;
