/** The marks: decorators, and their spelling without decorators. */
import { describe, expect, test } from "tstyche";
import {
  app,
  type App,
  type AppMarks,
  Composite,
  type HttpEndpoint,
  type Outputs,
  type PostgresEndpoint,
  type Probe,
  score,
  type ScoreMarks,
  smoke,
} from "../index.ts";
import { part } from "../generated.ts";
import type { SmokeTest } from "../smoke-test.ts";
import {
  Anywhere,
  Cloud,
  compositeOf,
  database,
  Edge,
  interpretOf,
  PostgresScore,
  server,
  ServerScore,
  ShopScore,
} from "./world.ts";

const somewhere = { file: "a.ts", line: 1, column: 1, length: 1 };

describe("`@score`", () => {
  test("marks Scores and composites", () => {
    @score({ summary: "A database" })
    class Database extends PostgresScore {}
    @score({ summary: "A shop" })
    class Shop extends Composite {
      readonly db = new Database(database);
    }
    void Shop;
  });

  test("marks nothing else", () => {
    // @ts-expect-error Type 'Plain' is not assignable to type 'Part'
    @score({ summary: "Nothing" })
    class Plain {}
    void Plain;
  });

  test("needs a summary", () => {
    expect(score).type.not.toBeCallableWith();
    expect(score).type.not.toBeCallableWith({});
  });
});

describe("`@smoke`", () => {
  test("marks a method that takes outputs and a probe", () => {
    class Shop extends ShopScore {
      @smoke({ within: "30s" })
      async sells({ web, db }: Outputs<Shop>, probe: Probe) {
        await probe.http(web.url);
        await probe.sql(db, "select 1");
      }
    }
    void Shop;
  });

  test("refuses a method of another shape", () => {
    class Shop extends ShopScore {
      // @ts-expect-error Types of parameters 'probe' and 'probe' are incompatible
      @smoke()
      async sells(_out: Outputs<Shop>, probe: string) {
        void probe;
      }
    }
    void Shop;
  });

  test("takes durations with a unit", () => {
    expect(smoke).type.toBeCallableWith({ within: "500ms" });
    expect(smoke).type.toBeCallableWith({ within: "5m" });
    expect(smoke).type.not.toBeCallableWith({ within: "30 seconds" });
    expect(smoke).type.not.toBeCallableWith({ within: 30 });
  });

  test("hands out secrets only as `Secret`: SQL takes no plain URL", () => {
    expect<Probe["sql"]>().type.toBeCallableWith({} as PostgresEndpoint, "select 1");
    expect<Probe["sql"]>().type.not.toBeCallableWith({} as HttpEndpoint, "select 1");
  });
});

describe("`@app`", () => {
  test("marks a class with one Score and its topologies", () => {
    @app({ name: "shop", summary: "Sells bread" })
    class Shop {
      readonly score = new ShopScore();
      readonly topologies = { cloud: Cloud };
    }
    expect<Shop>().type.toBeAssignableTo<App>();
  });

  test("refuses a class without topologies, or with something else in their place", () => {
    // @ts-expect-error Property 'topologies' is missing in type 'Nowhere'
    @app({ name: "shop", summary: "Sells bread" })
    class Nowhere {
      readonly score = new ShopScore();
    }
    // @ts-expect-error The types of 'topologies' are incompatible
    @app({ name: "shop", summary: "Sells bread" })
    class Instance {
      readonly score = new ShopScore();
      readonly topologies = { cloud: new Cloud({} as never) };
    }
    void [Nowhere, Instance];
  });
});

describe("`@app` refuses a topology that lacks a capability", () => {
  test("by its name", () => {
    // @ts-expect-error `edge` does not offer PostgreSQL, which the Score needs
    @app({ name: "shop", summary: "Sells bread" })
    class Shop {
      readonly score = new ShopScore();
      readonly topologies = { cloud: Cloud, edge: Edge };
    }
    void Shop;
  });

  test("and one that is `any`", () => {
    // @ts-expect-error `anywhere` is `any`, which proves nothing
    @app({ name: "shop", summary: "Sells bread" })
    class Shop {
      readonly score = new PostgresScore(database);
      readonly topologies = { anywhere: Anywhere };
    }
    void Shop;
  });
});

describe("the spelling without decorators", () => {
  test("says the same", () => {
    class Shop extends ShopScore {
      static readonly harmony = {
        summary: "A shop",
        smoke: { sells: { within: "30s" }, opens: {} },
      } satisfies ScoreMarks;
    }
    class ShopApp {
      static readonly harmony = { name: "shop", summary: "Sells bread" } satisfies AppMarks;
    }
    void [Shop, ShopApp];
  });

  test("is checked as strictly", () => {
    expect<{ smoke: object }>().type.not.toBeAssignableTo<ScoreMarks>();
    expect<{
      summary: string;
      smoke: { sells: { within: "soon" } };
    }>().type.not.toBeAssignableTo<ScoreMarks>();
    expect<{ name: string }>().type.not.toBeAssignableTo<AppMarks>();
  });
});

describe("generated code is held to the Scores it is made from", () => {
  const place = { writtenAt: somewhere, after: [] };

  test("a part takes the interpret of its own Score", () => {
    part("db", new PostgresScore(database), interpretOf(PostgresScore), place);
    part("shop", new ShopScore(), compositeOf(ShopScore), place);
    // @ts-expect-error 'ScoreInterpret<ServerScore>' is not assignable to parameter of type
    part("db", new PostgresScore(database), interpretOf(ServerScore), place);
  });

  test("a smoke test is handed what its method takes", () => {
    class Shop extends ShopScore {
      async sells({ web }: Outputs<Shop>, probe: Probe) {
        await probe.http(web.url);
      }
      async wrong(out: PostgresEndpoint, probe: Probe) {
        await probe.sql(out, "select 1");
      }
    }
    const runs = (run: SmokeTest<Shop>["run"]) => run;
    runs((shop, out, probe) => shop.sells(out, probe));
    // @ts-expect-error is not assignable to parameter of type 'PostgresEndpoint'
    runs((shop, out, probe) => shop.wrong(out, probe));
    void new ServerScore(server);
  });
});
