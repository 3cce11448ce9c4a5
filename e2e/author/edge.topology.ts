/** An author's own topology, which offers what the bakery needs. */
import type {
  HttpEndpoint,
  HttpHosting,
  HttpServerSpec,
  PostgresEndpoint,
  PostgreSQL,
  PostgresSpec,
} from "@harmony/runtime";
import {
  type Resource,
  type ResourceRecord,
  Topology,
  type TopologyContext,
} from "@harmony/runtime/topology";
import { LocalTopology } from "@harmony/topologies";

export class EdgeTopology
  extends Topology<PostgreSQL & HttpHosting>
  implements PostgreSQL, HttpHosting
{
  static readonly summary = "one machine at the edge";
  static readonly programs = LocalTopology.programs;
  readonly #machine: LocalTopology;

  constructor(context: TopologyContext) {
    super(context);
    this.#machine = new LocalTopology(context);
  }

  ensurePostgres(spec: PostgresSpec): Promise<PostgresEndpoint> {
    return this.#machine.ensurePostgres(spec);
  }

  ensureHttpServer(spec: HttpServerSpec): Promise<HttpEndpoint> {
    return this.#machine.ensureHttpServer(spec);
  }

  resource(record: ResourceRecord): Resource<unknown, object> {
    return this.#machine.resource(record);
  }

  survey(): Promise<readonly ResourceRecord[]> {
    return this.#machine.survey();
  }
}
