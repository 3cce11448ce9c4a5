/** What it costs to generate code for many Scores, beside what others take to generate theirs for as many of their own. */
import { rm } from "node:fs/promises";
import path from "node:path";
import { angular } from "./angular.ts";
import { generate } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";
import { type Dialect, writePeerProject } from "./peer-project.ts";
import { installedPeers } from "./peers.ts";
import { SyntheticProject } from "./synthetic.ts";
import { typia } from "./typia.ts";

interface Peer {
  readonly against: string;
  readonly dialect: Dialect;
  /** Its program, within `node_modules`. */
  readonly program: string;
  readonly wall: number;
}

const peers: readonly Peer[] = [
  {
    against: "ngc 22.2.6",
    dialect: angular,
    program: "@angular/compiler-cli/bundles/src/bin/ngc.js",
    wall: 0.15,
  },
  { against: "typia 12.2.1 + tspc", dialect: typia, program: "ts-patch/bin/tspc.js", wall: 0.3 },
];

const scores = 1_000;

export async function* generators(
  isFull: boolean,
  isNamed: boolean,
): AsyncGenerator<Comparison | string> {
  if (!isFull && !isNamed)
    return yield "ngc, typia: with --full, or by name: npm run bench -- generators";
  try {
    const installed = await installedPeers();
    yield* await beside(installed);
  } catch (error) {
    const why = error instanceof Error ? error.message.trim().split("\n").slice(0, 3) : [];
    yield `SKIPPED: ngc and typia can not be installed or run here: ${why.join(" ")}`;
  }
}

async function beside(installed: string): Promise<readonly Comparison[]> {
  await using project = await SyntheticProject.of(scores);
  const folders = await Promise.all(
    peers.map(({ dialect }) => writePeerProject(dialect, scores, installed)),
  );
  const rivals = peers.map(({ against, program, wall }, index) => ({
    against,
    aim: { wall },
    command: [process.execPath, path.join(installed, "node_modules", program), "-p", "."],
    directory: folders[index]!,
    before: () => rm(path.join(folders[index]!, "out"), { recursive: true, force: true }),
  }));
  const ours = {
    ...generate(project.folder, "--no-bundle"),
    before: () => project.forget(),
  };
  const title = `${scores.toLocaleString("en")} Scores, cold: check and generate`;
  try {
    return await compare({ title, ours, rivals, turns: 3 });
  } finally {
    for (const folder of folders) await rm(folder, { recursive: true });
  }
}
