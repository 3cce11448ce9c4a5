/** Other data: the data of a server was made by another major version of PostgreSQL. */
import type { Evidence } from "@harmony/runtime/topology";

export function otherData(name: string, asked: number, found: number, folder: string): Evidence {
  return {
    code: "H1309",
    message: `the data of \`${name}\` was made by PostgreSQL ${found}, and PostgreSQL ${asked} can not use it`,
    notes: [`the data is in \`${folder}\``],
    help: [
      `deploy with version ${found}, dump the data, destroy, deploy with version ${asked}, and restore it`,
      "if the data does not matter, destroy and deploy again",
    ],
  };
}
