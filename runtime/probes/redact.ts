/** Redaction: a secret that an attempt was made with never shows in what the attempt tells. */
import type { Secret } from "../secret.ts";

const REDACTED = "[secret]";
/** Shorter values occur in ordinary text by chance; redacting them would make evidence unreadable and say their length. */
const SHORTEST = 3;

export type Redact = (text: string) => string;

/** Replaces every value of `secrets`, plain and percent-encoded, wherever it occurs; of a URL its password too. */
export function redactor(secrets: readonly Secret[]): Redact {
  const values = secrets.flatMap(formsOf);
  return (text) => {
    const shown = values.filter((value) => text.includes(value));
    shown.sort((a, b) => b.length - a.length);
    return shown.reduce((rest, value) => rest.replaceAll(value, REDACTED), text);
  };
}

/** Every text of a run is searched for every secret, so a secret is taken apart only once. */
const known = new WeakMap<Secret, readonly string[]>();

function formsOf(secret: Secret): readonly string[] {
  const forms = known.get(secret) ?? distinctForms(secret.reveal());
  known.set(secret, forms);
  return forms;
}

function distinctForms(value: string): readonly string[] {
  const password = URL.canParse(value) ? new URL(value).password : "";
  const forms = new Set([value, encodeURIComponent(value), password, decoded(password)]);
  return [...forms].filter((form) => form.length >= SHORTEST);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
