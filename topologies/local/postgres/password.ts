/** The password of a server's role: made here, kept in the store of secrets, and nowhere else. */
import { randomBytes } from "node:crypto";
import type { Secret } from "@harmony/runtime";
import type { ResourceRecord, TopologyContext } from "@harmony/runtime/topology";

export function obtainPassword(
  { secrets }: TopologyContext,
  record: ResourceRecord,
): Promise<Secret> {
  // Its characters need no escaping in a URL.
  return secrets.obtain(passwordKey(record), () => randomBytes(24).toString("base64url"));
}

export function passwordKey({ kind, name }: ResourceRecord): string {
  return `${kind}/${name}/password`;
}
