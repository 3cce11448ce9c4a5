/** Out of reach: the user that a server runs as can't enter the folder that its data is in. */
import type { Evidence } from "@harmony/runtime/topology";

export function outOfReach(name: string, user: string, folder: string): Evidence {
  return {
    code: "H1311",
    message: `the state folder of \`${name}\` is out of reach for the user it runs as`,
    notes: [
      `PostgreSQL does not run as root, so it runs as \`${user}\``,
      `\`${user}\` may not enter \`${folder}\``,
    ],
    help: [
      `run \`chmod o+x ${folder}\``,
      "or keep the state elsewhere with `--state-dir <folder>`, or deploy as another user than root",
    ],
  };
}
