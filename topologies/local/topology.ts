/** The `local` topology: real processes on this machine. */
import type {
  HttpEndpoint,
  HttpHosting,
  HttpServerSpec,
  PostgresEndpoint,
  PostgreSQL,
  PostgresSpec,
} from "@harmony/runtime";
import { type Resource, type ResourceRecord, Topology } from "@harmony/runtime/topology";

export class LocalTopology
  extends Topology<PostgreSQL & HttpHosting>
  implements PostgreSQL, HttpHosting
{
  static readonly summary = "real processes on this machine";

  ensurePostgres(_spec: PostgresSpec): Promise<PostgresEndpoint> {
    throw new Error("under construction");
  }
  ensureHttpServer(_spec: HttpServerSpec): Promise<HttpEndpoint> {
    throw new Error("under construction");
  }
  resource(_record: ResourceRecord): Resource<unknown, object> {
    throw new Error("under construction");
  }
  async survey(): Promise<readonly ResourceRecord[]> {
    return [];
  }
}
