/** The generated password is in one file of mode 0600, and in nothing anyone is shown. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Ended, harmony } from "./harmony.ts";
import { processesOf } from "./processes.ts";
import { useSandbox } from "./sandbox.ts";
import { databaseUrl, sql } from "./sql.ts";

const sandbox = useSandbox("bakery");
const run = (...args: readonly string[]) => harmony(sandbox, "bakery", ...args);
const formats = ["pretty", "plain", "json", "github"];
let secrets: readonly string[] = [];

beforeAll(async () => {
  expectHidden(await run("deploy", "local", "--verbose", "--format", "json"));
  const url = new URL(await databaseUrl(sandbox));
  secrets = [url.password, Buffer.from(url.password).toString("base64"), url.href];
  expect(url.password.length).toBeGreaterThan(15);
});
afterAll(() => run("destroy", "local"));

describe.each(formats)("in the format %s", (format) => {
  test.each([["plan"], ["deploy"], ["smoke"], ["status"], ["logs"], ["graph"]])(
    "%s does not say it",
    async (command) => {
      const topology = command === "graph" ? [] : ["local"];
      expectHidden(await run(command, ...topology, "--format", format));
      expectHidden(await run(command, ...topology, "--format", format, "--verbose"));
    },
  );
});

test("a failing smoke test does not say it", async () => {
  await sql(sandbox, "alter table orders rename to gone");
  const smoke = await run("smoke", "local", "--verbose");
  expect(smoke.code).toBe(1);
  expectHidden(smoke);
});

test("no command line has it", async () => {
  const commands = (await processesOf(sandbox.folder)).map(({ command }) => command).join("\n");
  expect(commands).toContain("postgres");
  expectNone(commands);
});

test("one file has it, and only its owner may read that file", async () => {
  const holders = await filesWith(secrets[0]!);
  expect(holders).toEqual(["state/bakery/local/secrets.json"]);
  expect((await stat(path.join(sandbox.folder, holders[0]!))).mode & 0o777).toBe(0o600);
});

function expectHidden({ output }: Ended): void {
  expect(output).not.toBe("");
  expectNone(output);
}

function expectNone(text: string): void {
  for (const secret of secrets) expect(text.includes(secret)).toBe(false);
}

async function filesWith(secret: string): Promise<readonly string[]> {
  const files = await readdir(sandbox.folder, { recursive: true, withFileTypes: true });
  const holders: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const name = path.join(file.parentPath, file.name);
    const bytes = await readFile(name).catch(() => Buffer.of());
    if (bytes.includes(secret)) holders.push(path.relative(sandbox.folder, name));
  }
  return holders;
}
