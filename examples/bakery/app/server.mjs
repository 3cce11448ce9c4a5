/** The bakery's shop: takes orders over HTTP and keeps them in PostgreSQL. */
import { createServer } from "node:http";
import { openDatabase } from "./database.mjs";
import { log } from "./log.mjs";
import { migrate } from "./migrate.mjs";
import { answer } from "./routes.mjs";

const { PORT = "8080", DATABASE_URL } = process.env;

async function start() {
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set");
  const database = await openDatabase(DATABASE_URL);
  await migrate(database);
  const server = createServer((request, response) => answer(database, request, response));
  server.on("error", fail);
  server.listen(Number(PORT), "127.0.0.1", () => log(`the shop is open on port ${PORT}`));
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => stop(server, database));
}

function stop(server, database) {
  log("closing the shop");
  server.close(() => database.end().finally(() => process.exit(0)));
  server.closeIdleConnections();
}

function fail(error) {
  log(`the shop can not open: ${error.message}`);
  process.exit(1);
}

start().catch(fail);
