/** Sealing, unknown values and references filled in. */
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { book } from "../fixture/library.ts";
import type { SecretStore } from "../secret-store.ts";
import { Secret } from "../secret.ts";
import { resolve } from "./resolve.ts";
import { changesBetween, masked, replaceUnknowns, seal, secretsIn } from "./seal.ts";
import { isUnknown, unknown } from "./unknown.ts";

const fingerprinting = { fingerprint: (secret: Secret) => `#${secret.reveal().length}` };
const secrets = fingerprinting as unknown as SecretStore;

test("sealed data holds fingerprints in the place of secrets, at any depth", () => {
  const sealed = seal({ env: { A: new Secret("abc"), B: "plain" }, list: [unknown()] }, secrets);
  expect(sealed).toEqual({
    env: { A: { $secret: "#3" }, B: "plain" },
    list: ["(known after deploy)"],
  });
  expect(JSON.parse(JSON.stringify(sealed))).toEqual(sealed);
});

test("changes are found field by field, lists as a whole", () => {
  const from = { port: 1, env: { A: "1", B: "2" }, command: ["a"] };
  const to = { port: 1, env: { A: "1", C: "3" }, command: ["a", "b"] };
  expect(changesBetween(from, to)).toEqual([
    { path: "command", from: ["a"], to: ["a", "b"] },
    { path: "env.B", from: "2" },
    { path: "env.C", to: "3" },
  ]);
  expect(changesBetween(from, { ...from })).toEqual([]);
});

test("shown changes have neither secrets nor fingerprints", () => {
  const changes = [{ path: "env", from: { A: { $secret: "#3" } }, to: [new Secret("abc")] }];
  expect(masked(changes)).toEqual([{ path: "env", from: { A: "[secret]" }, to: ["[secret]"] }]);
});

test("secrets are found wherever they are", () => {
  const [a, b] = [new Secret("a"), new Secret("b")];
  expect(secretsIn({ x: a, y: [{ z: b }], n: null })).toEqual([a, b]);
});

test("an unknown value goes through what interpret code does with values", async () => {
  const value = unknown() as { host: string; password: Secret; list: string[]; port(): number };
  expect(`http://${value.host}/`).toBe("http://(known after deploy)/");
  expect(isUnknown(value.password.reveal())).toBe(true);
  expect(String(value.port())).toBe("(known after deploy)");
  expect([...value.list]).toEqual([]);
  expect(await value).toBe(value);
  expect(JSON.stringify({ value })).toBe('{"value":"(known after deploy)"}');
  expect(inspect(value)).toBe("(known after deploy)");
  expect(replaceUnknowns({ a: [value.host] })).toEqual({ a: ["(known after deploy)"] });
});

test("references are filled in at any depth; what is not there is undefined", () => {
  const db = book({ name: "db", text: "" });
  const password = new Secret("hush");
  const spec = { env: { A: db.out.title, P: db.out.password }, deep: [db.out.file], n: 1 };
  const outputs = { title: "T", password };
  expect(resolve(spec, () => outputs)).toEqual({
    env: { A: "T", P: password },
    deep: [undefined],
    n: 1,
  });
  const planned = resolve(spec, () => unknown()) as typeof spec;
  expect(isUnknown(planned.env.A)).toBe(true);
});
