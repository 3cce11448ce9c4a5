/** Package missing: the npm package with PostgreSQL's binaries is not installed. */
import type { Evidence } from "@harmony/runtime/topology";

export function packageMissing(name: string): Evidence {
  return {
    code: "H1307",
    message: `the package \`${name}\` is not installed`,
    notes: [
      "it holds PostgreSQL for this kind of machine, and npm leaves it out when optional packages are omitted",
    ],
    help: [
      `run \`npm install ${name}@18.4.0-beta.17\` in the deploy package`,
      "if npm knows no such package, this machine is of a kind that has none: deploy to another topology",
    ],
  };
}
