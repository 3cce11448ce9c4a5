/** Scores, composites and their bounds. */
import { describe, expect, test } from "tstyche";
import {
  type BoundOf,
  Composite,
  type HttpEndpoint,
  type HttpHosting,
  type OutOf,
  type Outputs,
  type PostgresEndpoint,
  type PostgreSQL,
  type PostgresSpec,
  type Probe,
  Score,
  type SpecOf,
} from "../index.ts";
import {
  database,
  type Dns,
  type DnsRecord,
  MallScore,
  PostgresScore,
  record,
  RecordScore,
  type RecordSpec,
  server,
  ServerScore,
  ShopScore,
} from "./world.ts";

describe("a bound", () => {
  test("of a Score is the one it declares", () => {
    expect<BoundOf<PostgresScore>>().type.toBe<PostgreSQL>();
  });

  test("of a composite is the intersection of its parts' bounds", () => {
    expect<BoundOf<ShopScore>>().type.toBe<PostgreSQL & HttpHosting>();
    expect<BoundOf<MallScore>>().type.toBe<PostgreSQL & HttpHosting & Dns>();
  });

  test("of a composite without parts asks for nothing", () => {
    class Empty extends Composite {}
    expect<BoundOf<Empty>>().type.toBe<unknown>();
  });

  test("is not widened by the composite's own spec or by `after`", () => {
    class Plain extends Composite<{ readonly names: readonly string[] }> {
      readonly web = new ServerScore(server, { after: [new PostgresScore(database)] });
    }
    expect<BoundOf<Plain>>().type.toBe<HttpHosting>();
  });

  test("is not changed by methods and by fields that are no parts", () => {
    class Busy extends ShopScore {
      readonly names = ["a", "b"];
      readonly limits = { orders: 3 };
      async opens({ web }: Outputs<Busy>, probe: Probe) {
        await probe.http(web.url);
      }
    }
    expect<BoundOf<Busy>>().type.toBe<PostgreSQL & HttpHosting>();
  });

  test("is not lost: a Score never stands for one with a weaker bound", () => {
    type Stronger = Score<PostgreSQL & Dns, PostgresSpec, PostgresEndpoint>;
    type Weaker = Score<PostgreSQL, PostgresSpec, PostgresEndpoint>;
    expect<Stronger>().type.not.toBeAssignableTo<Weaker>();
    expect<Weaker>().type.toBeAssignableTo<Stronger>();
    expect<PostgresScore>().type.not.toBeAssignableTo<Score<HttpHosting, PostgresSpec, object>>();
  });
});

describe("`interpret`", () => {
  test("takes the bound and the spec, and answers the outputs", () => {
    expect<OutOf<PostgresScore>>().type.toBe<PostgresEndpoint>();
    expect<SpecOf<PostgresScore>>().type.toBe<PostgresSpec>();
  });

  test("that answers something else is refused", () => {
    class Wrong extends Score<PostgreSQL, PostgresSpec, HttpEndpoint> {
      // @ts-expect-error 'Promise<PostgresEndpoint>' is not assignable to type 'Promise<HttpEndpoint>'
      override interpret(topology: PostgreSQL, spec: PostgresSpec) {
        return topology.ensurePostgres(spec);
      }
    }
    void Wrong;
  });

  test("of another capability than the bound is refused", () => {
    class Wrong extends Score<PostgreSQL, RecordSpec, DnsRecord> {
      // @ts-expect-error not assignable to the same property in base type
      override interpret(topology: Dns, spec: RecordSpec) {
        return topology.ensureRecord(spec);
      }
    }
    void Wrong;
  });

  test("calls nothing that the bound does not offer", () => {
    class Wrong extends Score<PostgreSQL, PostgresSpec, object> {
      async interpret(topology: PostgreSQL) {
        // @ts-expect-error Property 'ensureRecord' does not exist on type 'PostgreSQL'
        return topology.ensureRecord(record);
      }
    }
    void Wrong;
  });

  // Methods are compared bivariantly, so `tsc` is silent; harmony-gen reports H0102.
  test("may narrow the bound as far as `tsc` knows (H0102)", () => {
    class Narrows extends Score<PostgreSQL, RecordSpec, DnsRecord> {
      override interpret(topology: PostgreSQL & Dns, spec: RecordSpec) {
        return topology.ensureRecord(spec);
      }
    }
    expect<BoundOf<Narrows>>().type.toBe<PostgreSQL>();
  });
});

describe("a composite's outputs", () => {
  test("are those of its parts, by field", () => {
    expect<Outputs<ShopScore>>().type.toBe<{
      readonly db: PostgresEndpoint;
      readonly web: HttpEndpoint;
    }>();
    expect<Outputs<MallScore>["shop"]["db"]>().type.toBe<PostgresEndpoint>();
  });

  test("of arrays and records of parts keep their shape", () => {
    class Many extends Composite {
      readonly all = [new ServerScore(server)];
      readonly sites = { north: new RecordScore(record) };
    }
    expect<Outputs<Many>>().type.toBe<{
      readonly all: readonly HttpEndpoint[];
      readonly sites: { readonly north: DnsRecord };
    }>();
  });

  // `this` is not resolved inside a parameter's type: the class has to be named.
  test("can't be asked for as `Outputs<this>`", () => {
    class Self extends Composite {
      readonly web = new ServerScore(server);
      // @ts-expect-error Property 'web' does not exist on type 'Outputs<this>'
      async answers({ web }: Outputs<this>) {
        void web;
      }
    }
    void Self;
  });
});

describe("a Score is made", () => {
  test("with a spec, and with what comes before it", () => {
    expect(PostgresScore).type.toBeConstructableWith(database);
    expect(PostgresScore).type.toBeConstructableWith(database, { after: [new ShopScore()] });
    expect(PostgresScore).type.not.toBeConstructableWith();
    expect(PostgresScore).type.not.toBeConstructableWith(database, { after: [database] });
  });

  test("a composite without a spec needs none; with one, has it", () => {
    class Sized extends Composite<{ readonly size: number }> {}
    expect(ShopScore).type.toBeConstructableWith();
    expect(new Sized({ size: 1 }).spec.size).type.toBeAssignableFrom<number>();
    // @ts-expect-error Type 'string' is not assignable to type
    new Sized({ size: "1" });
    // @ts-expect-error Expected 1-2 arguments, but got 0
    new Sized();
  });
});
