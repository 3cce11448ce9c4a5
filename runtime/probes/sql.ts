/** The SQL probe: one statement on a PostgreSQL database. */
import { Socket } from "node:net";
import type { Secret } from "../secret.ts";
import { deadlineOf, type Deadline } from "./deadline.ts";
import type { ProbeBounds } from "./direct-probe.ts";
import { failureWords } from "./failure-words.ts";
import { ProbeFailure } from "./probe-failure.ts";
import { redactor } from "./redact.ts";

/** Runs one statement on a connection of its own; throws `ProbeFailure` with the server's words if it fails. */
export async function sql<Row extends object>(
  database: { readonly url: Secret },
  statement: string,
  parameters: readonly unknown[] = [],
  bounds: ProbeBounds,
): Promise<readonly Row[]> {
  const deadline = deadlineOf(bounds, "no answer");
  try {
    return await answerOf<Row>(database.url.reveal(), statement, parameters, deadline);
  } catch (error) {
    throw failure(database.url, statement, error, deadline);
  }
}

async function answerOf<Row extends object>(
  url: string,
  statement: string,
  parameters: readonly unknown[],
  { signal }: Deadline,
): Promise<readonly Row[]> {
  // Loaded only when a statement is run: most commands never need it.
  const { Client } = (await import("pg")).default;
  const socket = new Socket();
  const client = new Client({ connectionString: url, stream: () => socket });
  // The server may end the connection between statements; the statement itself reports it.
  client.on("error", () => undefined);
  const aborted = abortOf(signal);
  try {
    await Promise.race([client.connect(), aborted]);
    const { rows } = await Promise.race([client.query<Row>(statement, [...parameters]), aborted]);
    await Promise.race([client.end(), aborted]);
    return rows;
  } finally {
    // A server that does not answer would not answer the good-bye either.
    socket.destroy();
  }
}

/** Rejects when `signal` aborts; never resolves. */
function abortOf(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  // It may abort after everything is done, when nobody listens any more.
  aborted.catch(() => undefined);
  return aborted;
}

function failure(url: Secret, statement: string, error: unknown, deadline: Deadline): ProbeFailure {
  const redact = redactor([url]);
  const { severity, code, detail, hint } = error as ServerError;
  const words = deadline.signal.aborted ? deadline.words() : redact(failureWords(error));
  const from = severity === undefined ? words : `${words} (SQLSTATE ${code})`;
  return new ProbeFailure(`SQL on ${addressOf(url)}: ${from}`, [
    `the statement was: ${redact(statement.trim().replaceAll(/\s+/g, " ").slice(0, 200))}`,
    ...[detail, hint].filter((line) => line !== undefined).map(redact),
  ]);
}

/** What PostgreSQL adds to an error that it reports itself. */
interface ServerError {
  readonly severity?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly hint?: string;
}

/** `user@host:port/database`, without the password. */
function addressOf(url: Secret): string {
  if (!URL.canParse(url.reveal())) return "a database whose URL can not be read";
  const { username, host, pathname } = new URL(url.reveal());
  return `${username}@${host}${pathname}`;
}
