/** References between Scores: what a spec accepts, and what it refuses. */
import { describe, expect, test } from "tstyche";
import { Composite, type Input, type Inputs, type Ref, Score, type Secret } from "../index.ts";
import { database, type Dns, PostgresScore, RecordScore, server, ServerScore } from "./world.ts";

const db = new PostgresScore(database);
const web = new ServerScore(server);

interface Address {
  readonly host: string;
  readonly ports: readonly number[];
}

declare class AddressScore extends Score<Dns, { readonly at: Address }, { readonly at: Address }> {
  interpret(topology: Dns, spec: { readonly at: Address }): Promise<{ readonly at: Address }>;
}

describe("a reference", () => {
  test("has the type of what is handed out", () => {
    expect(db.out.port).type.toBeAssignableTo<Ref<number>>();
    expect(db.out.url).type.toBeAssignableTo<Ref<Secret>>();
    expect(db.out.url).type.not.toBeAssignableTo<Ref<string>>();
  });

  test("reaches into what is handed out", () => {
    const { out } = {} as AddressScore;
    expect(out.at).type.toBeAssignableTo<Ref<Address>>();
    expect(out.at.host).type.toBeAssignableTo<Ref<string>>();
    expect(out.at.ports[0]!).type.toBeAssignableTo<Ref<number>>();
  });

  test("of a narrower type stands for a wider one, never the other way", () => {
    expect<Ref<"a">>().type.toBeAssignableTo<Ref<string>>();
    expect<Ref<string>>().type.not.toBeAssignableTo<Ref<"a">>();
    expect<Ref<number>>().type.not.toBeAssignableTo<Ref<string>>();
  });

  test("is not the value", () => {
    expect(web.out.url).type.not.toBeAssignableTo<string>();
    expect<string>().type.not.toBeAssignableTo<Ref<string>>();
  });

  test("to an output that there is not is refused", () => {
    // @ts-expect-error Property 'uri' does not exist
    void web.out.uri;
  });
});

describe("a spec accepts a value or a reference at any depth", () => {
  test("in a field, a list, a record, or for a whole object", () => {
    new RecordScore({ name: "shop", target: web.out.host });
    new ServerScore({ ...server, process: { command: ["node", web.out.url] } });
    new ServerScore({ ...server, env: { URL: web.out.url, PASSWORD: db.out.password } });
    const address = {} as AddressScore;
    new AddressScore({ at: address.out.at });
    new AddressScore({ at: { host: web.out.host, ports: [80, web.out.port] } });
    new AddressScore({ at: { host: "a", ports: address.out.at.ports } });
  });

  test("in a field that may be left out", () => {
    new ServerScore({ ...server, port: web.out.port });
    expect<{ readonly port?: Ref<number> }>().type.toBeAssignableTo<
      Inputs<{ readonly port?: number }>
    >();
  });
});

describe("a spec refuses", () => {
  test("a value of the wrong type", () => {
    // @ts-expect-error Type 'string' is not assignable to type
    new PostgresScore({ name: "orders", version: "18" });
  });

  test("a field that is missing, and one that there is not", () => {
    // @ts-expect-error Property 'version' is missing
    new PostgresScore({ name: "orders" });
    // @ts-expect-error 'size' does not exist in type
    new PostgresScore({ name: "orders", version: 18, size: 3 });
  });

  test("a reference to a number where text is asked for", () => {
    // @ts-expect-error 'Ref<number>' is not assignable to type
    new RecordScore({ name: "shop", target: db.out.port });
  });

  test("a reference to a secret where text is asked for", () => {
    // @ts-expect-error 'Ref<Secret>' is not assignable to type
    new RecordScore({ name: "shop", target: db.out.url });
  });

  test("a reference of the wrong type, deeper down", () => {
    // @ts-expect-error 'Ref<number>' is not assignable to type
    new ServerScore({ ...server, env: { DATABASE_URL: db.out.port } });
    // @ts-expect-error 'Ref<number>' is not assignable to type
    new ServerScore({ ...server, process: { command: ["node", db.out.port] } });
  });

  test("a reference where a whole record of other things is asked for", () => {
    expect(db.out.port).type.not.toBeAssignableTo<Input<{ readonly [name: string]: string }>>();
    expect(db.out).type.not.toBeAssignableTo<Input<{ readonly [name: string]: string }>>();
  });

  test("`undefined` in a field that may be left out", () => {
    // @ts-expect-error exactOptionalPropertyTypes: true
    new ServerScore({ ...server, port: undefined });
  });
});

describe("the order of fields is the order of data", () => {
  test("a part that is made further down can't be referred to", () => {
    class Backwards extends Composite {
      readonly web = new ServerScore({
        ...server,
        // @ts-expect-error Property 'db' is used before its initialization
        env: { DATABASE_URL: this.db.out.url },
      });
      readonly db = new PostgresScore(database);
    }
    void Backwards;
  });
});
