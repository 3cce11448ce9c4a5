/** Applies the migrations that this database has not seen yet, in the order of their names. */
import { readdir, readFile } from "node:fs/promises";
import { log } from "./log.mjs";

const folder = new URL("./migrations/", import.meta.url);
// Any number of shops may start at once; this number is what they agree on.
const lockNumber = 7_261_804;

export async function migrate(pool) {
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockNumber]);
    await client.query("create table if not exists schema_migrations (name text primary key)");
    for (const name of await pending(client)) await apply(client, name);
  } finally {
    // Ending the connection releases the lock, whatever state a failed migration left it in.
    client.release(true);
  }
}

async function pending(client) {
  const { rows } = await client.query("select name from schema_migrations");
  const done = new Set(rows.map((row) => row.name));
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return names.filter((name) => !done.has(name));
}

async function apply(client, name) {
  const statements = await readFile(new URL(name, folder), "utf8");
  try {
    await client.query("begin");
    await client.query(statements);
    await client.query("insert into schema_migrations (name) values ($1)", [name]);
    await client.query("commit");
  } catch (cause) {
    throw new Error(`migration ${name} failed: ${cause.message}`, { cause });
  }
  log(`applied migration ${name}`);
}
