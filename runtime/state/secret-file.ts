/** The secret store as a file: `secrets.json`, mode 0600, the only file that ever holds a secret's value. */
import { createHmac, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { SecretStore } from "../secret-store.ts";
import { Secret } from "../secret.ts";
import { keepAside } from "./aside.ts";
import { replaceFile } from "./durable.ts";
import { inState, isMissing } from "./trouble.ts";

interface Kept {
  /** Key of the fingerprints, base64. */
  readonly fingerprintKey: string;
  readonly secrets: { readonly [key: string]: string };
}

/** A store that can also say everything it knows, so that it can be masked. */
export interface KnownSecrets extends SecretStore {
  known(): readonly Secret[];
}

/** Opens the store in `folder` for a run that holds the lock; makes it if there is none. */
export async function openSecretStore(
  folder: string,
  warn: (diagnostic: Diagnostic) => void = () => undefined,
): Promise<KnownSecrets> {
  const path = join(folder, "secrets.json");
  const keep = (kept: Kept) =>
    inState(path, () => replaceFile(path, `${JSON.stringify(kept, undefined, 2)}\n`));
  const text = await readText(path);
  const kept = parse(text);
  if (kept !== undefined) return new FileSecrets(kept, keep);
  if (text !== undefined) warn(corrupt(await inState(path, () => keepAside(path))));
  const fresh = empty();
  await keep(fresh);
  return new FileSecrets(fresh, keep);
}

/** Reads the store in `folder` and never writes: what is made on the way is forgotten at the end. */
export async function readSecretStore(folder: string): Promise<KnownSecrets> {
  const text = await readText(join(folder, "secrets.json"));
  return new FileSecrets(parse(text) ?? empty(), async () => undefined);
}

class FileSecrets implements KnownSecrets {
  readonly #secrets: Map<string, Secret>;
  readonly #fingerprintKey: string;
  readonly #keep: (kept: Kept) => Promise<void>;
  #last: Promise<void> = Promise.resolve();

  constructor(kept: Kept, keep: (kept: Kept) => Promise<void>) {
    const entries = Object.entries(kept.secrets);
    this.#secrets = new Map(entries.map(([key, value]) => [key, new Secret(value)]));
    this.#fingerprintKey = kept.fingerprintKey;
    this.#keep = keep;
  }

  get(key: string): Secret | undefined {
    return this.#secrets.get(key);
  }

  async set(key: string, secret: Secret): Promise<void> {
    if (this.#secrets.get(key)?.reveal() === secret.reveal()) return;
    this.#secrets.set(key, secret);
    await this.#write();
  }

  async obtain(key: string, make: () => string): Promise<Secret> {
    const secret = this.#secrets.get(key) ?? new Secret(make());
    await this.set(key, secret);
    return secret;
  }

  async forget(prefix: string): Promise<void> {
    const keys = [...this.#secrets.keys()].filter((key) => key.startsWith(prefix));
    for (const key of keys) this.#secrets.delete(key);
    if (keys.length > 0) await this.#write();
  }

  fingerprint(secret: Secret): string {
    const key = Buffer.from(this.#fingerprintKey, "base64");
    return createHmac("sha256", key).update(secret.reveal()).digest("hex").slice(0, 16);
  }

  known(): readonly Secret[] {
    return [...this.#secrets.values()];
  }

  #write(): Promise<void> {
    const written = this.#last.then(() => this.#keep(this.#kept()));
    this.#last = written.catch(() => undefined);
    return written;
  }

  #kept(): Kept {
    const entries = [...this.#secrets].sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      fingerprintKey: this.#fingerprintKey,
      secrets: Object.fromEntries(entries.map(([key, secret]) => [key, secret.reveal()])),
    };
  }
}

function readText(path: string): Promise<string | undefined> {
  return inState(path, () =>
    readFile(path, "utf8").catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    }),
  );
}

function parse(text: string | undefined): Kept | undefined {
  try {
    const kept = JSON.parse(text ?? "null") as Partial<Kept> | null;
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isKept(kept: Partial<Kept> | null): kept is Kept {
  return (
    typeof kept?.fingerprintKey === "string" &&
    typeof kept.secrets === "object" &&
    kept.secrets !== null &&
    Object.values(kept.secrets).every((value) => typeof value === "string")
  );
}

function empty(): Kept {
  return { fingerprintKey: randomBytes(32).toString("base64"), secrets: {} };
}

function corrupt(aside: string): Diagnostic {
  return {
    code: "H1018",
    severity: "warning",
    message: "the file of secrets is corrupt, so new secrets are made",
    location: { kind: "file", path: aside },
    notes: [`the damaged file is kept as \`${aside}\`; it may still hold secrets`],
    help: ["delete it once you do not need it any more"],
  };
}
