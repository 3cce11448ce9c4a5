/** Changes the bakery's database behind its back, with the credentials that its shop was given. */
import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { processesOf } from "./processes.ts";
import type { Sandbox } from "./sandbox.ts";

export async function sql(sandbox: Sandbox, statement: string): Promise<void> {
  const client = new Client({ connectionString: await databaseUrl(sandbox) });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The URL in the environment of the shop's process: the one place where it is used. */
export async function databaseUrl(sandbox: Sandbox): Promise<string> {
  for (const { pid } of await processesOf(sandbox.folder)) {
    const environment = await readFile(`/proc/${pid}/environ`, "utf8").catch(() => "");
    const entry = environment.split("\0").find((line) => line.startsWith("DATABASE_URL="));
    if (entry) return entry.slice("DATABASE_URL=".length);
  }
  throw new Error("no process of the sandbox has a DATABASE_URL");
}
