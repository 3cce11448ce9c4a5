/** PostgresScore: a PostgreSQL database, on any topology that offers one. */
import {
  type PostgresEndpoint,
  type PostgreSQL,
  type PostgresSpec,
  type Probe,
  Score,
  score,
  smoke,
} from "@harmony/runtime";

@score({ summary: "A PostgreSQL database that answers queries" })
export class PostgresScore extends Score<PostgreSQL, PostgresSpec, PostgresEndpoint> {
  interpret(topology: PostgreSQL, spec: PostgresSpec) {
    return topology.ensurePostgres(spec);
  }

  /** The server answers `select 1` with the credentials it handed out. */
  @smoke({ within: "30s" })
  async answersQueries(database: PostgresEndpoint, probe: Probe) {
    await probe.sql(database, "select 1");
  }
}
