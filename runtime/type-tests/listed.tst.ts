/** What `listed` in generated code proves: the topology offers what the Score needs. */
import { describe, test } from "tstyche";
import { Composite } from "../index.ts";
import { listed } from "../generated.ts";
import { Cast, HiddenPart, NarrowedParameter, PrivatePart, VacuousBound } from "./unseen.ts";
import {
  Anywhere,
  Cloud,
  compositeOf,
  database,
  Edge,
  Intranet,
  interpretOf,
  LookAlike,
  MallScore,
  PostgresScore,
  record,
  RecordScore,
  server,
  ServerScore,
  ShopScore,
} from "./world.ts";

describe("a topology that offers what is needed", () => {
  test("is accepted for a Score, a composite, a composite of composites", () => {
    listed(Cloud, interpretOf(PostgresScore));
    listed(Cloud, compositeOf(ShopScore));
    listed(Cloud, compositeOf(MallScore));
    listed(Edge, interpretOf(ServerScore));
  });
});

describe("a topology that lacks a capability is refused", () => {
  test("for a Score", () => {
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, interpretOf(PostgresScore));
  });

  test("for a composite", () => {
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(ShopScore));
  });

  test("for a composite of composites", () => {
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(MallScore));
  });

  test("for parts in an array", () => {
    class Many extends Composite {
      readonly all = [new ServerScore(server), new PostgresScore(database)];
    }
    listed(Cloud, compositeOf(Many));
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(Many));
  });

  test("for parts in a record", () => {
    class Sites extends Composite {
      readonly sites = { north: new ShopScore(), names: { one: new RecordScore(record) } };
    }
    listed(Cloud, compositeOf(Sites));
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(Sites));
  });

  test("for an optional part", () => {
    class Maybe extends Composite {
      readonly web = new ServerScore(server);
      readonly db?: PostgresScore;
    }
    listed(Cloud, compositeOf(Maybe));
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(Maybe));
  });

  test("for a part that is one Score or another: it must offer both", () => {
    class Either extends Composite<{ readonly big: boolean }> {
      readonly part = this.spec.big ? new PostgresScore(database) : new ServerScore(server);
    }
    listed(Cloud, compositeOf(Either));
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(Either));
  });

  test("for a part of a generic parameter's type", () => {
    class Around<P extends PostgresScore | ServerScore> extends Composite {
      declare readonly inner: P;
    }
    listed(Edge, compositeOf(Around<ServerScore>));
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(Around<PostgresScore>));
  });

  test("for an inherited part, and one made by a function", () => {
    const make = () => new PostgresScore(database);
    class Inherits extends ShopScore {}
    class Makes extends Composite {
      readonly db = make();
    }
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(Inherits));
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(Edge, compositeOf(Makes));
  });
});

describe("a topology that only seems to offer it is refused", () => {
  test("the verbs without the brand", () => {
    // @ts-expect-error the topology does not offer PostgreSQL, which the Score needs
    listed(LookAlike, interpretOf(PostgresScore));
  });

  test("another capability of the same shape", () => {
    // @ts-expect-error the topology does not offer Dns, which the Score needs
    listed(Intranet, interpretOf(RecordScore));
  });

  test("`any`", () => {
    // @ts-expect-error the topology is `any`, which proves nothing
    listed(Anywhere, interpretOf(PostgresScore));
  });
});

// `unseen.test.ts` asserts that harmony-gen reports each of them.
describe("what only harmony-gen sees is accepted", () => {
  test("parts in private fields", () => {
    listed(Edge, compositeOf(PrivatePart));
    listed(Edge, compositeOf(HiddenPart));
  });

  test("a bound of `any`", () => {
    listed(Edge, interpretOf(VacuousBound));
  });

  test("an `interpret` that asks for more than the bound, openly or by a cast", () => {
    listed(Edge, interpretOf(NarrowedParameter));
    listed(Edge, interpretOf(Cast));
  });
});
