/** Sealing: data with its secrets taken out, so that it can be compared, written down and shown. */
import { type Data, isRecord, KNOWN_AFTER_DEPLOY } from "../data.ts";
import type { Change } from "../resource.ts";
import type { SecretStore } from "../secret-store.ts";
import { Secret } from "../secret.ts";
import { isUnknown } from "./unknown.ts";

/** `data` with each secret replaced by `{ $secret: <fingerprint> }` and each unknown value by its text. */
export function seal(data: unknown, secrets: SecretStore): Data {
  return replaced(data, (secret) => ({ $secret: secrets.fingerprint(secret) }));
}

/** `data` with each unknown value replaced by its text; secrets stay. */
export function replaceUnknowns(data: unknown): Data {
  return replaced(data, (secret) => secret);
}

/** The changes as they may be shown: secrets and their fingerprints as `[secret]`. */
export function masked(changes: readonly Change[]): readonly Change[] {
  return changes.map(({ path, from, to }) => ({
    path,
    ...(from !== undefined && { from: mask(from) }),
    ...(to !== undefined && { to: mask(to) }),
  }));
}

/** Every secret in `data`, at any depth. */
export function secretsIn(data: unknown): readonly Secret[] {
  if (data instanceof Secret) return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap(secretsIn);
}

/** What differs between two sealed values, field by field; lists are compared as a whole. */
export function changesBetween(from: Data, to: Data, path = ""): readonly Change[] {
  if (isRecord(from) && isRecord(to) && !isSealed(from) && !isSealed(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
    return keys.flatMap((key) =>
      changesBetween(from[key], to[key], path === "" ? key : `${path}.${key}`),
    );
  }
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  return [{ path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
}

function mask(data: Data): Data {
  if (Array.isArray(data)) return data.map(mask);
  if (!isRecord(data)) return replaced(data, () => "[secret]");
  if (isSealed(data)) return "[secret]";
  return Object.fromEntries(Object.entries(data).map(([key, inner]) => [key, mask(inner)]));
}

function replaced(data: unknown, bySecret: (secret: Secret) => Data): Data {
  if (isUnknown(data)) return KNOWN_AFTER_DEPLOY;
  if (data instanceof Secret) return bySecret(data);
  if (Array.isArray(data)) return data.map((inner) => replaced(inner, bySecret));
  if (typeof data !== "object" || data === null) return data as Data;
  return Object.fromEntries(
    Object.entries(data).map(([key, inner]) => [key, replaced(inner, bySecret)]),
  );
}

function isSealed(data: { readonly [key: string]: Data }): boolean {
  return "$secret" in data;
}
