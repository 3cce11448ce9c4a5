/** What a smoke test can do to find out whether a promise holds. Each call is one attempt; the smoke runner retries. */
import type { Secret } from "./secret.ts";

export interface HttpAsk {
  readonly method?: "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly headers?: { readonly [name: string]: string | Secret };
  /** Sent as JSON with `content-type: application/json`. */
  readonly json?: unknown;
  readonly body?: string;
  /** The status the answer must have; by default any 2xx. */
  readonly status?: number;
  /** A text the body must contain. */
  readonly contains?: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
  /** The body as JSON; fails the attempt if it is not. */
  json<T = unknown>(): T;
}

export interface ExecAsk {
  readonly directory?: string;
  readonly env?: { readonly [name: string]: string | Secret };
  /** The exit code the command must end with. Default 0. */
  readonly exitCode?: number;
}

export interface ExecAnswer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The eyes of a smoke test. Every method makes one attempt and throws `ProbeFailure`, with what was seen, when the
 * expectation does not hold; the smoke runner runs the whole test again, with back-off, until the promise's deadline.
 */
export interface Probe {
  /** Asks over HTTP; expects 2xx unless `status` is given. */
  http(url: string | URL, ask?: HttpAsk): Promise<HttpAnswer>;
  /** Opens and closes a TCP connection. */
  tcp(host: string, port: number): Promise<void>;
  /** Runs one SQL statement and answers its rows. */
  sql<Row extends object = Record<string, unknown>>(
    database: { readonly url: Secret },
    statement: string,
    parameters?: readonly unknown[],
  ): Promise<readonly Row[]>;
  /** Runs a command to its end. */
  exec(command: readonly string[], ask?: ExecAsk): Promise<ExecAnswer>;
  /** Fails the attempt with `message` unless `condition` holds. */
  expect(condition: boolean, message: string): asserts condition;
}
