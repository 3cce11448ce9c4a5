/** The secret store: one file, for its owner only, that survives anything. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { Secret } from "../secret.ts";
import { openSecretStore, readSecretStore } from "./secret-file.ts";

async function aFolder() {
  const folder = await mkdtemp(join(tmpdir(), "harmony-secrets-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { folder, path: join(folder, "secrets.json") };
}

test("a secret is made once and found again, in a file for its owner only", async () => {
  const { folder, path } = await aFolder();
  const store = await openSecretStore(folder);
  const made = await store.obtain("db/password", () => "swordfish");
  expect((await store.obtain("db/password", () => "another")).reveal()).toBe("swordfish");
  const again = await openSecretStore(folder);
  expect(again.get("db/password")?.reveal()).toBe("swordfish");
  expect(again.fingerprint(made)).toBe(store.fingerprint(made));
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("fingerprints compare, and are of no use elsewhere", async () => {
  const [here, there] = [await aFolder(), await aFolder()];
  const store = await openSecretStore(here.folder);
  const other = await openSecretStore(there.folder);
  const print = store.fingerprint(new Secret("swordfish"));
  expect(store.fingerprint(new Secret("swordfish"))).toBe(print);
  expect(store.fingerprint(new Secret("swordfisk"))).not.toBe(print);
  expect(other.fingerprint(new Secret("swordfish"))).not.toBe(print);
});

test("many secrets kept at the same time are all there", async () => {
  const { folder } = await aFolder();
  const store = await openSecretStore(folder);
  const keys = Array.from({ length: 20 }, (_, index) => `key-${index}`);
  await Promise.all(keys.map((key) => store.set(key, new Secret(key))));
  const again = await openSecretStore(folder);
  expect(keys.map((key) => again.get(key)?.reveal())).toEqual(keys);
});

test("forgetting goes by prefix", async () => {
  const { folder, path } = await aFolder();
  const store = await openSecretStore(folder);
  await store.set("db/password", new Secret("swordfish"));
  await store.set("dbx/password", new Secret("kept"));
  await store.forget("db/");
  expect(await readFile(path, "utf8")).not.toContain("swordfish");
  expect(store.get("dbx/password")?.reveal()).toBe("kept");
});

test("reading makes secrets for the moment and writes nothing", async () => {
  const { folder } = await aFolder();
  const store = await readSecretStore(folder);
  const made = await store.obtain("db/password", () => "swordfish");
  expect((await store.obtain("db/password", () => "another")).reveal()).toBe(made.reveal());
  expect(store.fingerprint(made)).toMatch(/^[0-9a-f]{16}$/);
  expect(await readdir(folder)).toEqual([]);
});

test.each(["{", "[]", "null", '{"fingerprintKey":"","secrets":{"a":1}}'])(
  "a corrupt file (%s) is kept aside and told",
  async (text) => {
    const { folder, path } = await aFolder();
    await writeFile(path, text, { mode: 0o600 });
    const warnings: Diagnostic[] = [];
    const store = await openSecretStore(folder, (diagnostic) => void warnings.push(diagnostic));
    expect(store.known()).toEqual([]);
    expect(warnings).toMatchObject([{ code: "H1018" }]);
    expect(await readFile(join(folder, "secrets.corrupt-1"), "utf8")).toBe(text);
  },
);
