/** Login: whether a server answers a query with the credentials it was given. */
import type { PostgresEndpoint } from "@harmony/runtime";

const PATIENCE_MS = 5_000;

/** What the server said when it did not let us in. */
export interface Refusal {
  /** The five characters of SQLSTATE, or the system's code for a connection that failed. */
  readonly code: string;
  readonly message: string;
}

/** `undefined` when it answers. */
export async function tryLogin(endpoint: PostgresEndpoint): Promise<Refusal | undefined> {
  // Loaded only when a server is there to be asked.
  const { Client } = (await import("pg")).default;
  const client = new Client({
    host: endpoint.host,
    port: endpoint.port,
    database: endpoint.database,
    user: endpoint.user,
    password: endpoint.password.reveal(),
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  // The server may end the connection at any time.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return undefined;
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    return { code, message };
  } finally {
    void client.end().catch(() => undefined);
  }
}
