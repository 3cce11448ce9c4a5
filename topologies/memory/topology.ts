/** The `memory` topology: simulates what it is asked for. It proves composition and wiring, and no behaviour. */
import type {
  HttpEndpoint,
  HttpHosting,
  HttpServerSpec,
  PostgresEndpoint,
  PostgreSQL,
  PostgresSpec,
  Probe,
} from "@harmony/runtime";
import {
  DiagnosticError,
  type Resource,
  type ResourceRecord,
  Topology,
} from "@harmony/runtime/topology";
import { label } from "../label.ts";
import { simulatedHttpServer } from "./http-server.ts";
import { KINDS } from "./kinds.ts";
import { simulatedPostgres } from "./postgres.ts";
import { simulatedProbe } from "./probe.ts";
import { type Asked, type World, worldOf } from "./world.ts";

/**
 * Nothing runs and nothing is kept on disk: what was simulated is gone when the process ends. A database answers
 * `select 1`, a server keeps what it is given and reads it back.
 */
export class MemoryTopology
  extends Topology<PostgreSQL & HttpHosting>
  implements PostgreSQL, HttpHosting
{
  static readonly summary = "simulated in this process: proves composition, not behaviour";

  /** What this place was asked for, in order, by all runs of this process. */
  get asked(): readonly Asked[] {
    return this.#world.asked;
  }

  async ensurePostgres(spec: PostgresSpec): Promise<PostgresEndpoint> {
    this.#world.asked.push({ capability: "PostgreSQL", spec });
    return this.context.ensure(
      simulatedPostgres(this.context, this.#world, label(spec.name), spec),
    );
  }

  async ensureHttpServer(spec: HttpServerSpec): Promise<HttpEndpoint> {
    this.#world.asked.push({ capability: "HttpHosting", spec });
    return this.context.ensure(
      simulatedHttpServer(this.context, this.#world, label(spec.name), spec),
    );
  }

  resource({ kind, name }: ResourceRecord): Resource<unknown, object> {
    if (kind === KINDS.postgres) return simulatedPostgres(this.context, this.#world, name);
    if (kind === KINDS.httpServer) return simulatedHttpServer(this.context, this.#world, name);
    throw new DiagnosticError({
      code: "H1320",
      severity: "error",
      message: `the memory topology simulates no \`${kind}\``,
      object: `${kind} ${name}`,
      help: ["destroy it with the topology that made it"],
    });
  }

  async survey(): Promise<readonly ResourceRecord[]> {
    return [...this.#world.things.values()].map(({ kind, name }) => ({ kind, name }));
  }

  override probe(direct: Probe): Probe {
    return simulatedProbe(this.#world, direct, (thing) =>
      simulatedPostgres(this.context, this.#world, thing.name).outputs(thing)?.url.reveal(),
    );
  }

  get #world(): World {
    return worldOf(this.context.folder);
  }
}
