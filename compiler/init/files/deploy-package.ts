/** The deploy package: the one home of the Scores. */
import { posix } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import type { Choices } from "../choices.ts";
import { harmonyRange } from "../harmony-range.ts";
import type { Host } from "../host.ts";
import { isDeployPackage, manifestIn } from "../manifest.ts";
import { inTheWay } from "../refusals.ts";
import { created, type Step } from "../step.ts";
import { isThere, namesIn } from "../texts-on-disk.ts";

export function deployPackage(host: Host, choices: Choices): readonly Step[] {
  const path = `${choices.folder}/package.json`;
  if (isThere(posix.join(host.root, path))) return acceptable(host, choices, path);
  const inside = namesIn(posix.join(host.root, choices.folder));
  if (inside.length > 0 || isFile(host, choices))
    throw new DiagnosticError(inTheWay(choices.folder, "it is no deploy package", [elsewhere]));
  return created(host, path, "the deploy package", textFor(host, choices));
}

/** The packages that Scores are written with. */
export const authoring = ["@harmony/deploy", "@harmony/runtime", "@harmony/topologies"];

/** The name of the deploy package of `host`. */
export function deployName({ manifest }: Host, { app }: Choices): string {
  const { name = app } = manifest.json;
  return isDeployPackage(name) ? name : `${name}-deploy`;
}

const elsewhere = "put the deploy package elsewhere: `harmony-gen init --folder <folder>`";

function acceptable(host: Host, { folder }: Choices, path: string): readonly Step[] {
  const { json, text } = manifestIn(posix.join(host.root, folder));
  if (isDeployPackage(json.name)) return [];
  const snippet = json.name === undefined ? "{" : `"${json.name}"`;
  const why = `its name does not end in \`-deploy\`, so it is no deploy package`;
  const help = ["if it is yours to rename, do that", elsewhere];
  throw new DiagnosticError(inTheWay(path, why, help, { text, snippet }));
}

function isFile(host: Host, { folder }: Choices): boolean {
  const path = posix.join(host.root, folder);
  return isThere(path) && namesIn(path).length === 0 && !isFolder(path);
}

function isFolder(path: string): boolean {
  return isThere(`${path}/.`);
}

function textFor(host: Host, choices: Choices): string {
  const ranges = authoring.map((name) => [name, harmonyRange(host, name, choices.folder)]);
  const manifest = {
    name: deployName(host, choices),
    version: "0.0.0",
    private: true,
    type: "module",
    // Outside of workspaces it is installed with the project, whose packages it finds by their folder.
    ...(host.workspaces && { dependencies: Object.fromEntries(ranges) }),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
