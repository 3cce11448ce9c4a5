/** An image: its layers, and what a container of it runs. */
import { createHash } from "node:crypto";
import { link, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { run } from "../run.ts";
import type { Layer } from "./layer.ts";

export interface Image {
  /** The name that a pod asks for. */
  readonly reference: string;
  readonly layers: readonly Layer[];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly directory?: string;
  readonly user?: string;
}

/** Writes all images into one file that `ctr images import` reads; layers they share are in it once. */
export async function writeArchive(images: readonly Image[], folder: string, file: string) {
  const tree = path.join(folder, "archive");
  await mkdir(tree);
  const layers = new Map(images.flatMap(({ layers }) => layers).map((each) => [each.digest, each]));
  for (const { digest, file } of layers.values())
    await link(file, path.join(tree, `${digest}.tar`));
  const entries = [];
  for (const image of images) entries.push(await entryOf(image, tree));
  await writeFile(path.join(tree, "manifest.json"), JSON.stringify(entries));
  await run("tar", ["--create", "--file", file, "--directory", tree, "."]);
}

async function entryOf(image: Image, tree: string) {
  const config = JSON.stringify(configOf(image));
  const name = `${createHash("sha256").update(config).digest("hex")}.json`;
  await writeFile(path.join(tree, name), config);
  const layers = image.layers.map(({ digest }) => `${digest}.tar`);
  return { Config: name, RepoTags: [image.reference], Layers: layers };
}

function configOf(image: Image) {
  const { layers, entrypoint = [], command = [], environment = {}, directory = "/" } = image;
  const variables = { PATH: "/usr/local/bin:/usr/bin:/bin", ...environment };
  return {
    architecture: process.arch === "x64" ? "amd64" : process.arch,
    os: "linux",
    config: {
      Entrypoint: entrypoint,
      Cmd: command,
      Env: Object.entries(variables).map(([name, value]) => `${name}=${value}`),
      WorkingDir: directory,
      User: image.user ?? "",
    },
    rootfs: { type: "layers", diff_ids: layers.map(({ digest }) => `sha256:${digest}`) },
  };
}
