/** Not let in: a server runs, and does not accept the credentials that it was given. */
import type { Evidence } from "@harmony/runtime/topology";
import type { Trouble } from "../trouble.ts";

export function notLetIn({ name, refusal, log }: Trouble): Evidence | undefined {
  if (refusal === undefined) return undefined;
  return {
    code: "H1312",
    message: `PostgreSQL \`${name}\` runs and does not answer`,
    notes: [`it said: ${refusal}`],
    help: [
      "deploy again: the password is set anew",
      "if its database or its role was removed, create it again, or destroy and deploy",
    ],
    ...(log.length > 0 && { log }),
  };
}
