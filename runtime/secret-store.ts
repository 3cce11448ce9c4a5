/** The one place secrets rest: a file of mode 0600 in the state folder of an app on a topology. */
import type { Secret } from "./secret.ts";

/** Keeps secrets by key across runs. The file behind it is the only one that ever holds a secret's value. */
export interface SecretStore {
  /** The secret kept under `key`, or `undefined`. */
  get(key: string): Secret | undefined;
  /** Keeps `secret` under `key`; durable when the promise resolves. */
  set(key: string, secret: Secret): Promise<void>;
  /** The secret under `key`; made by `make` and kept if there is none. */
  obtain(key: string, make: () => string): Promise<Secret>;
  /** Forgets every secret whose key starts with `prefix`. */
  forget(prefix: string): Promise<void>;
  /** A short stable fingerprint of `secret`, keyed so that it says nothing about the value; for comparing. */
  fingerprint(secret: Secret): string;
}
