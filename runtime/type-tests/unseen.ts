/** Mistakes that `tsc` accepts and harmony-gen reports: each class says by which code. */
import { Composite, type HttpHosting, type PostgreSQL, Score } from "@harmony/runtime";
import { database, PostgresScore, server, ServerScore } from "./world.ts";

interface NameSpec {
  readonly name: string;
}

/** H0204: the type of a composite does not tell its private parts. */
export class PrivatePart extends Composite {
  private readonly db = new PostgresScore(database);
  readonly web = new ServerScore({ ...server, env: { DATABASE_URL: this.db.out.url } });
}

/** H0204: nor those in `#private` fields. */
export class HiddenPart extends Composite {
  readonly #db = new PostgresScore(database);
  readonly web = new ServerScore({ ...server, env: { DATABASE_URL: this.#db.out.url } });
}

/** H0104: a bound of `any` is satisfied by every topology. */
// oxlint-disable-next-line typescript/no-explicit-any -- the hole under test
export class VacuousBound extends Score<any, NameSpec, object> {
  interpret(topology: PostgreSQL, spec: NameSpec) {
    return topology.ensurePostgres({ ...spec, version: 18 });
  }
}

/** H0102: methods are compared bivariantly, so an override may ask for more than the bound. */
export class NarrowedParameter extends Score<HttpHosting, NameSpec, object> {
  interpret(topology: HttpHosting & PostgreSQL, spec: NameSpec) {
    return topology.ensurePostgres({ ...spec, version: 18 });
  }
}

/** H0103: a cast hides what is asked for. */
export class Cast extends Score<HttpHosting, NameSpec, object> {
  interpret(topology: HttpHosting, spec: NameSpec) {
    return (topology as HttpHosting & PostgreSQL).ensurePostgres({ ...spec, version: 18 });
  }
}
