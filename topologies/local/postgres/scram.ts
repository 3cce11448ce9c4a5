/** SCRAM-SHA-256: what a server keeps of a password, from which the password can't be told. */
import { createHash, createHmac, pbkdf2, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { Secret } from "@harmony/runtime";

const ITERATIONS = 4_096;
const KEY_BYTES = 32;

/** `SCRAM-SHA-256$<iterations>:<salt>$<stored key>:<server key>`, as PostgreSQL takes it in place of a password. */
export async function scramVerifier(password: Secret, salt = randomBytes(16)): Promise<string> {
  const salted = await promisify(pbkdf2)(password.reveal(), salt, ITERATIONS, KEY_BYTES, "sha256");
  const hmac = (text: string) => createHmac("sha256", salted).update(text).digest();
  const storedKey = createHash("sha256").update(hmac("Client Key")).digest("base64");
  const serverKey = hmac("Server Key").toString("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
