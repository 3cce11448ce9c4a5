/** PostgreSQL: a database server that speaks the PostgreSQL protocol. */
import type { Capability } from "../capability.ts";
import type { Secret } from "../secret.ts";

export interface PostgresSpec {
  /** Names the server, its database and its role. A DNS label: `orders`. */
  readonly name: string;
  /** The major version: `18`. */
  readonly version: number;
}

export interface PostgresEndpoint {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: Secret;
  /** `postgresql://user:password@host:port/database` */
  readonly url: Secret;
}

/** Offers PostgreSQL databases. */
export interface PostgreSQL extends Capability<"PostgreSQL"> {
  /** A server with one database and one role, both named `spec.name`, that accepts connections. */
  ensurePostgres(spec: PostgresSpec): Promise<PostgresEndpoint>;
}
