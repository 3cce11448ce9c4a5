/** A project of an author, in a folder of its own: real files, harmony installed by links. */
import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { tsconfig } from "./tsconfig.ts";

const repository = resolve(import.meta.dirname, "../..");

export interface Answer {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Author implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), "harmony-author-"));

  /** Makes the project of `files`: paths relative to its root, with their texts. */
  constructor(files: Readonly<Record<string, string>>) {
    this.write("package.json", JSON.stringify({ name: "shop", type: "module" }));
    this.write("tsconfig.json", JSON.stringify(tsconfig));
    this.write("deploy/package.json", JSON.stringify({ name: "shop-deploy", type: "module" }));
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    mkdirSync(join(this.folder, "node_modules"));
    const modules = join(repository, "node_modules");
    for (const name of readdirSync(modules).filter((each) => !each.startsWith(".")))
      symlinkSync(join(modules, name), join(this.folder, "node_modules", name));
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
  }

  /** Makes `path` a link to `target`, both in the project. */
  link(target: string, path: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    symlinkSync(join(this.folder, target), join(this.folder, path));
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Names in a folder of the project, sorted. */
  list(path: string): readonly string[] {
    return readdirSync(join(this.folder, path)).toSorted();
  }

  /** Runs `harmony-gen` in the project, as its author would. */
  gen(...args: readonly string[]): Promise<Answer> {
    return this.run([join(repository, "compiler/bin/harmony-gen.mjs"), ...args]);
  }

  /** Type-checks the project with the native compiler, or another whose tsconfig is in `folder`. */
  typeCheck(folder = "."): Promise<Answer> {
    return this.run([join(repository, "node_modules/@typescript/native/bin/tsc"), "-p", folder]);
  }

  /** Runs Node with `args` in the project. */
  async run(
    args: readonly string[],
    node = process.execPath,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined, ...more };
    const child = spawn(node, args, { cwd: this.folder, env, stdio: ["ignore", "pipe", "pipe"] });
    const ended = new Promise<number | null>((done) => child.once("close", done));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { exitCode: await ended, stdout, stderr };
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
