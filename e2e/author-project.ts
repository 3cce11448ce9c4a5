/** A project of its own that an author has beside ours: the bakery, deployed to the author's own topology. */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { type Ended, startCommand } from "./harmony.ts";
import { repository, type Sandbox } from "./sandbox.ts";

export interface AuthorProject extends Sandbox {
  /** Runs `harmony-gen` in it. */
  gen(...args: readonly string[]): Promise<Ended>;
  /** Changes one text in one of its files. */
  edit(file: string, from: string, to: string): Promise<void>;
}

export function useAuthorProject(): AuthorProject {
  const project = { folder: "", stateDir: "", app: () => "", gen, edit };
  const generator = path.join(repository, "compiler/bin/harmony-gen.mjs");
  function gen(...args: readonly string[]): Promise<Ended> {
    return startCommand(project, [process.execPath, generator, ...args]).ended;
  }
  async function edit(file: string, from: string, to: string): Promise<void> {
    const place = path.join(project.folder, file);
    const text = await readFile(place, "utf8");
    if (!text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
    await writeFile(place, text.replace(from, to));
  }
  beforeAll(async () => {
    project.folder = await written();
  });
  afterAll(() => rm(project.folder, { recursive: true, force: true }));
  return project;
}

async function written(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "harmony-author-"));
  await cp(path.join(repository, "examples/bakery"), folder, { recursive: true });
  await cp(path.join(repository, "e2e/author"), path.join(folder, "deploy"), { recursive: true });
  await symlink(path.join(repository, "node_modules"), path.join(folder, "node_modules"));
  await writeFile(path.join(folder, "package.json"), JSON.stringify(manifest));
  await writeFile(path.join(folder, "tsconfig.json"), JSON.stringify(tsconfig, undefined, 2));
  const app = path.join(folder, "deploy/bakery.app.ts");
  await writeFile(app, (await readFile(app, "utf8")).replace(/topologies = .*;/, listed));
  await writeFile(
    app,
    `import { EdgeTopology } from "./edge.topology.ts";\n${await readFile(app, "utf8")}`,
  );
  return folder;
}

const listed = "topologies = { edge: EdgeTopology };";
const manifest = { name: "author", private: true, type: "module", harmony: {} };
const tsconfig = {
  extends: path.join(repository, "tsconfig.base.json"),
  compilerOptions: { typeRoots: ["./node_modules/@types"] },
  include: ["deploy", "generated"],
};
