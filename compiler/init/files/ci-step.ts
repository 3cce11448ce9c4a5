/** The step for CI: every push proves that the Scores fit, and that generated code is fresh. */
import type { Choices } from "../choices.ts";
import type { Host } from "../host.ts";
import { created, type Step } from "../step.ts";

export function ciStep(host: Host, { ci, folder }: Choices): readonly Step[] {
  if (!ci || host.ci.kind === "other" || host.ci.checks) return [];
  return created(
    host,
    ".github/workflows/harmony.yml",
    "the check, on every push",
    workflow(host, folder),
  );
}

/** The commands of that step, for a CI whose files are not written. */
export function ciCommands({ manager }: Host, { folder }: Choices): readonly string[] {
  const { installLocked, exec } = manager;
  return [installLocked, `${exec} harmony-gen check`, `${exec} tsc -p ${folder}`];
}

function workflow({ manager }: Host, folder: string): string {
  const corepack = manager.name === "npm" ? "" : "      - run: corepack enable\n";
  return `# Every push proves that the Scores fit their topologies, and that generated code is fresh.
name: harmony
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
${corepack}      - run: ${manager.installLocked}
      - run: ${manager.exec} harmony-gen check --format github
      - run: ${manager.exec} tsc -p ${folder}
`;
}
