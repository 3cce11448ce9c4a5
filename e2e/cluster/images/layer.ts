/** A layer of an image: a tree of files, packed so that the same files give the same bytes. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { run } from "../run.ts";

/** What goes into a tree: each file's place in the image is absolute. */
export interface Tree {
  /** Of a file or folder of this machine; links inside a folder stay links. */
  copy(from: string, to: string): Promise<void>;
  write(to: string, text: string, mode?: number): Promise<void>;
  link(target: string, to: string): Promise<void>;
  folder(to: string, mode?: number): Promise<void>;
}

export interface Layer {
  /** Without `sha256:`. */
  readonly digest: string;
  readonly file: string;
}

/** Packs what `fill` puts into the tree; the layer's file is `<digest>.tar` in `folder`. */
export async function layer(
  folder: string,
  name: string,
  fill: (tree: Tree) => Promise<void>,
): Promise<Layer> {
  const root = await mkdtemp(path.join(folder, `${name}-`));
  await chmod(root, 0o755);
  await fill(treeIn(root));
  const file = path.join(folder, `${name}.tar`);
  const same = ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@0"];
  await run("tar", ["--create", "--file", file, ...same, "--directory", root, "."]);
  await rm(root, { recursive: true });
  return { digest: await digestOf(file), file };
}

function treeIn(root: string): Tree {
  const place = async (to: string) => {
    const file = path.join(root, to);
    await mkdir(path.dirname(file), { recursive: true });
    return file;
  };
  return {
    copy: async (from, to) =>
      cp(await realpath(from), await place(to), { recursive: true, verbatimSymlinks: true }),
    write: async (to, text, mode = 0o644) => writeFile(await place(to), text, { mode }),
    link: async (target, to) => symlink(target, await place(to)),
    folder: async (to, mode = 0o755) => {
      const folder = await place(to);
      await mkdir(folder, { recursive: true });
      await chmod(folder, mode);
    },
  };
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
