/** A made-up project with as many Scores as asked: groups of nine that refer to each other, below one root. */
import { mkdir, mkdtemp, readdir, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { root } from "./commands.ts";
import { appSource, groupSource, leafSource, rootSource } from "./synthetic-source.ts";

const leavesPerGroup = 9;

/** Writes the project and answers its folder. */
export async function writeSyntheticProject(scores: number): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "harmony-synthetic-"));
  await linkPackages(path.join(folder, "node_modules"));
  await mkdir(path.join(folder, "deploy"));
  const files = { ...settings, ...sources(Math.floor(scores / (leavesPerGroup + 1))) };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  return folder;
}

// A folder of its own, so that what harmony-gen keeps there is this project's own too.
async function linkPackages(folder: string): Promise<void> {
  await mkdir(folder);
  const names = await readdir(`${root}node_modules`);
  for (const name of names.filter((each) => !each.startsWith(".")))
    await symlink(`${root}node_modules/${name}`, path.join(folder, name));
}

function sources(groups: number): Record<string, string> {
  const files: Record<string, string> = {
    "deploy/root.score.ts": rootSource(groups),
    "deploy/synthetic.app.ts": appSource(),
  };
  for (let group = 0; group < groups; group++) {
    files[`deploy/group-${group}.score.ts`] = groupSource(group, leavesPerGroup);
    for (let leaf = 0; leaf < leavesPerGroup; leaf++) {
      files[`deploy/leaf-${group}-${leaf}.score.ts`] = leafSource(group, leaf);
    }
  }
  return files;
}

const manifest = { private: true, type: "module" };

const settings: Record<string, string> = {
  "package.json": JSON.stringify({ name: "synthetic", ...manifest, harmony: {} }),
  "deploy/package.json": JSON.stringify({ name: "synthetic-deploy", ...manifest }),
  "tsconfig.json": JSON.stringify({
    extends: `${root}tsconfig.base.json`,
    compilerOptions: { typeRoots: [`${root}node_modules/@types`] },
    include: ["deploy"],
  }),
};
