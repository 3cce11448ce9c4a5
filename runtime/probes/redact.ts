/** Redaction: a secret that an attempt was made with never shows in what the attempt tells. */
import type { Secret } from "../secret.ts";

const REDACTED = "[secret]";
/** Shorter values occur in ordinary text by chance; redacting them would make evidence unreadable and say their length. */
const SHORTEST = 3;

export type Redact = (text: string) => string;

/** Replaces every value of `secrets`, plain and percent-encoded, wherever it occurs; of a URL its password too. */
export function redactor(secrets: readonly Secret[]): Redact {
  const values = [...new Set(secrets.flatMap((secret) => forms(secret.reveal())))]
    .filter((value) => value.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  return (text) => values.reduce((rest, value) => rest.replaceAll(value, REDACTED), text);
}

function forms(value: string): string[] {
  const password = URL.canParse(value) ? new URL(value).password : "";
  return [value, encodeURIComponent(value), password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
