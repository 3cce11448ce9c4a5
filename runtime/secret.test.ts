/** A secret's text leaves by one door only, whatever road is tried. */
import { Console } from "node:console";
import { Writable } from "node:stream";
import { format, inspect } from "node:util";
import { serialize } from "node:v8";
import { describe, expect, test } from "vitest";
import { Secret } from "./secret.ts";

const MARKER = "hunter2-marker";
const secret = new Secret(MARKER);

function printed(write: (to: Console) => void): string {
  let text = "";
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  write(new Console(stream));
  return text;
}

const roads: Record<string, () => unknown> = {
  String: () => String(secret),
  toString: () => secret.toString(),
  template: () => `${secret}`,
  concatenation: () => "" + (secret as unknown as string),
  join: () => [secret].join(),
  number: () => String(Number(secret)),
  toLocaleString: () => secret.toLocaleString(),
  valueOf: () => String(secret.valueOf()),
  JSON: () => JSON.stringify({ secret, list: [secret] }),
  "JSON as a key": () => JSON.stringify({ [secret as unknown as string]: 1 }),
  inspect: () => inspect({ deep: { secret } }, { depth: 9, showHidden: true }),
  "inspect without custom": () => inspect(secret, { customInspect: false, showHidden: true }),
  "%s %o %O %j %d": () => format("%s %o %O %j %d", secret, secret, secret, secret, secret),
  "console.log": () => printed((console) => console.log(secret, "%s", secret)),
  "console.dir": () => printed((console) => console.dir({ secret }, { showHidden: true })),
  "console.table": () => printed((console) => console.table([{ secret }])),
  "error message": () => new Error(secret as unknown as string).stack,
  "error cause": () => inspect(new Error("failed", { cause: secret })),
  "error property": () => inspect(Object.assign(new Error("failed"), { secret })),
  keys: () => Reflect.ownKeys(secret).join(),
  entries: () => JSON.stringify(Object.entries(secret)),
  "for in": () => {
    const seen: string[] = [];
    for (const key in secret) seen.push(key);
    return seen.join();
  },
  spread: () => inspect({ ...secret }, { showHidden: true }),
  assign: () => inspect(Object.assign({}, secret)),
  "structured clone": () => inspect(structuredClone({ secret })),
  v8: () => serialize({ secret }).toString("latin1"),
  "URL parameter": () => new URLSearchParams({ secret: secret as unknown as string }).toString(),
};

describe("a secret", () => {
  test.each(Object.entries(roads))("is not seen by the road %s", (_road, walk) => {
    expect(walk()).toEqual(expect.not.stringContaining(MARKER));
  });

  test("prints as [secret]", () => {
    expect(`${secret} ${inspect({ secret })} ${JSON.stringify(secret)}`).toBe(
      '[secret] { secret: [secret] } "[secret]"',
    );
  });

  test("is read through its one door", () => {
    expect(secret.reveal()).toBe(MARKER);
  });

  test("gives nothing to an assertion that fails", () => {
    expect(() => expect(secret).toEqual({ value: "other" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(MARKER) }),
    );
  });
});
