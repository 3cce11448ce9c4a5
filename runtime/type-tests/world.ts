/** The capabilities, topologies and Scores that the type tests are about. */
import {
  type Capability,
  Composite,
  type HttpEndpoint,
  type HttpHosting,
  type HttpServerSpec,
  type PostgresEndpoint,
  type PostgreSQL,
  type PostgresSpec,
  Score,
} from "@harmony/runtime";
import type { CompositeInterpret, ScoreInterpret } from "@harmony/runtime/generated";
import {
  type Resource,
  type ResourceRecord,
  Topology,
  type TopologyContext,
} from "@harmony/runtime/topology";

export interface RecordSpec {
  readonly name: string;
  readonly target: string;
  readonly ttlSeconds?: number;
}

export interface DnsRecord {
  readonly name: string;
}

export interface Dns extends Capability<"Dns"> {
  ensureRecord(spec: RecordSpec): Promise<DnsRecord>;
}

/** The same verbs as `Dns` under another name: another concept. */
export interface PrivateDns extends Capability<"PrivateDns"> {
  ensureRecord(spec: RecordSpec): Promise<DnsRecord>;
}

declare abstract class Place<Offered extends HttpHosting> extends Topology<Offered> {
  static readonly summary: string;
  ensureHttpServer(spec: HttpServerSpec): Promise<HttpEndpoint>;
  resource(record: ResourceRecord): Resource<unknown, object>;
  survey(): Promise<readonly ResourceRecord[]>;
}

/** Offers everything. */
export declare class Cloud extends Place<PostgreSQL & HttpHosting & Dns> {
  ensurePostgres(spec: PostgresSpec): Promise<PostgresEndpoint>;
  ensureRecord(spec: RecordSpec): Promise<DnsRecord>;
}

/** Offers no database. */
export declare class Edge extends Place<HttpHosting & Dns> {
  ensureRecord(spec: RecordSpec): Promise<DnsRecord>;
}

/** Has the verb of `PostgreSQL` without offering it. */
export declare class LookAlike extends Place<HttpHosting & Dns> {
  ensurePostgres(spec: PostgresSpec): Promise<PostgresEndpoint>;
  ensureRecord(spec: RecordSpec): Promise<DnsRecord>;
}

/** Offers `PrivateDns`, whose verbs are those of `Dns`. */
export declare class Intranet extends Place<HttpHosting & PostgreSQL & PrivateDns> {
  ensurePostgres(spec: PostgresSpec): Promise<PostgresEndpoint>;
  ensureRecord(spec: RecordSpec): Promise<DnsRecord>;
}

/** A topology's class that says nothing about itself. */
export declare const Anywhere: {
  // oxlint-disable-next-line typescript/no-explicit-any -- the hole under test
  new (context: TopologyContext): any;
  readonly summary: string;
};

export class PostgresScore extends Score<PostgreSQL, PostgresSpec, PostgresEndpoint> {
  interpret(topology: PostgreSQL, spec: PostgresSpec) {
    return topology.ensurePostgres(spec);
  }
}

export class ServerScore extends Score<HttpHosting, HttpServerSpec, HttpEndpoint> {
  interpret(topology: HttpHosting, spec: HttpServerSpec) {
    return topology.ensureHttpServer(spec);
  }
}

export class RecordScore extends Score<Dns, RecordSpec, DnsRecord> {
  interpret(topology: Dns, spec: RecordSpec) {
    return topology.ensureRecord(spec);
  }
}

export const database = { name: "orders", version: 18 } satisfies PostgresSpec;
export const server = { name: "shop", process: { command: ["node"] } } satisfies HttpServerSpec;
export const record = { name: "shop", target: "127.0.0.1" } satisfies RecordSpec;

export class ShopScore extends Composite {
  readonly db = new PostgresScore(database);
  readonly web = new ServerScore({ ...server, env: { DATABASE_URL: this.db.out.url } });
}

export class MallScore extends Composite {
  readonly shop = new ShopScore();
  readonly name = new RecordScore(record);
}

/** The interpret of a primitive Score, as generated code would have it. */
export declare function interpretOf<S extends Score<never, object, object>>(
  score: abstract new (...args: never[]) => S,
): ScoreInterpret<S>;

/** The interpret of a composite, as generated code would have it. */
export declare function compositeOf<C extends Composite<object>>(
  composite: abstract new (...args: never[]) => C,
): CompositeInterpret<C>;
