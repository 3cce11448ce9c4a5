/** The connection to the orders' database: patient at the start, and untroubled by a restart of the server. */
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { log } from "./log.mjs";

const attempts = 20;
const pauseMs = 250;

/** A pool that has answered once; throws when the database does not answer within about five seconds. */
export async function openDatabase(url) {
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 2_000, max: 5 });
  // Without a listener, a connection that the server ends while idle would end this process.
  pool.on("error", (error) => log(`lost a connection to the database: ${error.message}`));
  await firstAnswer(pool);
  return pool;
}

async function firstAnswer(pool) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await pool.query("select 1");
    } catch (error) {
      if (attempt === attempts) throw unanswered(error);
      await pause(pauseMs);
    }
  }
}

function unanswered(cause) {
  return new Error(`the database does not answer: ${cause.code ?? cause.message}`, { cause });
}
