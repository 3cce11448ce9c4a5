/** The `local` topology: real processes on this machine, which outlive the command that started them. */
import type {
  HttpEndpoint,
  HttpHosting,
  HttpServerSpec,
  PostgresEndpoint,
  PostgreSQL,
  PostgresSpec,
} from "@harmony/runtime";
import {
  type Program,
  type Resource,
  type ResourceRecord,
  Topology,
} from "@harmony/runtime/topology";
import { lazily } from "./lazily.ts";

export class LocalTopology
  extends Topology<PostgreSQL & HttpHosting>
  implements PostgreSQL, HttpHosting
{
  static readonly summary = "real processes on this machine";

  static readonly programs: { readonly supervise: Program } = {
    async supervise(args) {
      const { supervise } = await import("./supervised/supervise.ts");
      await supervise(args);
    },
  };

  async ensurePostgres(spec: PostgresSpec): Promise<PostgresEndpoint> {
    const { postgres } = await import("./postgres/postgres.ts");
    return this.context.ensure(postgres(this.context, spec));
  }

  async ensureHttpServer(spec: HttpServerSpec): Promise<HttpEndpoint> {
    const { httpServer } = await import("./http-server/http-server.ts");
    return this.context.ensure(httpServer(this.context, spec));
  }

  resource(record: ResourceRecord): Resource<unknown, object> {
    return lazily(record, async () => {
      const { recorded } = await import("./recorded.ts");
      return recorded(this.context, record);
    });
  }

  async survey(): Promise<readonly ResourceRecord[]> {
    const { settled } = await import("./supervised/place.ts");
    return settled(this.context);
  }
}
