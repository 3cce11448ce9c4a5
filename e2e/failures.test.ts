/** Failures provoked for real on the bakery, and what people are told. */
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { urlOf } from "./events.ts";
import { type Ended, harmony } from "./harmony.ts";
import { normalised } from "./normalise.ts";
import { useSandbox } from "./sandbox.ts";
import { sql } from "./sql.ts";

const sandbox = useSandbox("bakery");
const run = (...args: readonly string[]) => harmony(sandbox, "bakery", ...args);
const server = () => sandbox.app("server.mjs");
const migration = () => sandbox.app("migrations", "001-orders.sql");

afterEach(() => run("destroy", "local"));
afterAll(() => run("destroy", "local"));

describe("a deploy of the bakery fails, and says why", () => {
  test("the migration is not SQL", async () => {
    const restore = await replaced(migration(), "create tabel orders ();");
    await expectTold("wrong-migration", await run("deploy", "local"));
    await restore();
    expect((await run("deploy", "local")).code).toBe(0);
  });

  test("the table of orders is gone", async () => {
    const deploy = await run("deploy", "local", "--format", "json");
    urlOf(deploy, "shop");
    await sql(sandbox, "drop table orders");
    await expectTold("table-gone", await run("deploy", "local"));
  });

  test("the process exits at once", async () => {
    const restore = await replaced(server(), `console.log("no flour left"); process.exit(3);`);
    await expectTold("exits-at-once", await run("deploy", "local"));
    await restore();
  });

  test("the process never listens", async () => {
    const restore = await replaced(
      server(),
      `console.log("thinking"); setInterval(() => {}, 1_000);`,
    );
    await expectTold("never-listens", await run("deploy", "local"));
    await restore();
  });

  test("the process listens and never answers", async () => {
    const silent = `import { createServer } from "node:net";
      createServer(() => {}).listen(process.env.PORT, "127.0.0.1");`;
    const restore = await replaced(server(), silent);
    await expectTold("never-answers", await run("deploy", "local"));
    await restore();
  });

  test("the folder of the app is gone", async () => {
    await cp(sandbox.app(), `${sandbox.app()}.kept`, { recursive: true });
    await rm(sandbox.app(), { recursive: true });
    await expectTold("folder-gone", await run("deploy", "local"));
    await cp(`${sandbox.app()}.kept`, sandbox.app(), { recursive: true });
  });
});

/** The deploy failed, and its text, without what differs from run to run, is the one kept in `told/`. */
async function expectTold(name: string, ended: Ended): Promise<void> {
  expect(ended.code, ended.output).toBe(1);
  await expect(normalised(ended.stderr, sandbox)).toMatchFileSnapshot(`told/${name}.txt`);
}

/** Puts `text` in the place of a file; the answer puts the file back. */
async function replaced(file: string, text: string): Promise<() => Promise<void>> {
  const before = await readFile(file, "utf8");
  await writeFile(file, text);
  return () => writeFile(file, before);
}
