/** A made-up project with as many Scores as asked: groups of nine that refer to each other, below one root. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { installInto } from "./installed.ts";
import { appSource, groupSource, leafSource, rootSource } from "./synthetic-source.ts";

const leavesPerGroup = 9;

/** A file that `revise` changes. */
export const edited = "deploy/leaf-0-4.score.ts";

export class SyntheticProject implements AsyncDisposable {
  readonly folder: string;
  #revision = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Writes a project of about `scores` Scores. */
  static async of(scores: number): Promise<SyntheticProject> {
    const folder = await mkdtemp(path.join(tmpdir(), "harmony-synthetic-"));
    await installInto(path.join(folder, "node_modules"));
    await mkdir(path.join(folder, "deploy"));
    const files = { ...settings, ...sources(Math.max(1, Math.floor(scores / 10))) };
    for (const [name, text] of Object.entries(files))
      await writeFile(path.join(folder, name), text);
    return new SyntheticProject(folder);
  }

  /** Removes everything that harmony-gen made, kept or remembers. */
  async forget(): Promise<void> {
    for (const made of ["generated", "dist", "node_modules/.cache"])
      await rm(path.join(this.folder, made), { recursive: true, force: true });
  }

  /** Changes one Score, and the lines of everything below the change. */
  async revise(): Promise<void> {
    this.#revision += 1;
    await writeFile(path.join(this.folder, edited), revised(this.#revision));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}

/** The text of `edited` after as many changes. */
export function revised(revision: number): string {
  return `/* Changed ${revision} times.${"\n".repeat(revision % 7)}*/\n${leafSource(0, 4)}`;
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
    compilerOptions: {
      target: "es2023",
      lib: ["es2024", "esnext.disposable", "esnext.decorators"],
      module: "nodenext",
      types: ["node"],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
      noEmit: true,
    },
    include: ["deploy"],
  }),
};
