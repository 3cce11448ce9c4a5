/** A simulated PostgreSQL server: it has credentials, and accepts exactly those. */
import { randomBytes } from "node:crypto";
import { type PostgresEndpoint, type PostgresSpec, Secret } from "@harmony/runtime";
import { KNOWN_AFTER_DEPLOY, seal, type TopologyContext } from "@harmony/runtime/topology";
import { KINDS } from "./kinds.ts";
import { Simulated } from "./resource.ts";
import type { Thing, World } from "./world.ts";

export function simulatedPostgres(
  { secrets }: TopologyContext,
  world: World,
  name: string,
  spec?: PostgresSpec,
): Simulated<PostgresEndpoint> {
  const record = { kind: KINDS.postgres, name };
  const key = `postgres/${name}/password`;
  return new Simulated<PostgresEndpoint>(world, record, {
    ...(spec && {
      asked: () => {
        const password = secrets.get(key) ?? KNOWN_AFTER_DEPLOY;
        return seal({ version: spec.version, password }, secrets);
      },
    }),
    before: () => secrets.obtain(key, () => randomBytes(24).toString("base64url")),
    outputs: (thing) => {
      const password = secrets.get(key);
      return password && endpointOf(thing, password);
    },
    after: () => secrets.forget(`postgres/${name}/`),
  });
}

function endpointOf({ name, port }: Thing, password: Secret): PostgresEndpoint {
  const place = { host: "127.0.0.1", port, database: name, user: name };
  const url = `postgresql://${name}:${password.reveal()}@127.0.0.1:${port}/${name}`;
  return { ...place, password, url: new Secret(url) };
}
