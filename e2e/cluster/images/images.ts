/** The images of a cluster, made by hand from this machine's own files: no registry is asked. */
import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { mkdir, readFile, realpath, rm } from "node:fs/promises";
import path from "node:path";
import { cached } from "../cache.ts";
import type { Tell } from "../tell.ts";
import { bakeryFolder, fillBakery } from "./bakery.ts";
import { fillBase } from "./base.ts";
import { type Image, writeArchive } from "./image.ts";
import { layer } from "./layer.ts";
import { fillPostgres, postgresFolder } from "./postgres.ts";
import { copyProgram } from "./program.ts";

/** The programs that images are made of. */
export interface Ingredients {
  readonly init: string;
  readonly coredns: string;
  readonly busybox: string;
}

const archive = "images.tar";
export const pauseImage = "harmony.test/pause:1";
export const dnsImage = "harmony.test/coredns:1";

/** The archive of all images; made again when anything that goes into them has changed. */
export async function images(use: Ingredients, cache: string, tell: Tell): Promise<string> {
  const make = async (folder: string) => {
    tell("making the images from this machine's files");
    await pack(use, folder);
  };
  const folder = await cached(cache, { kind: "images", key: await keyOf(use), make }, tell);
  return path.join(folder, archive);
}

async function pack(use: Ingredients, folder: string): Promise<void> {
  const parts = path.join(folder, "parts");
  await mkdir(parts);
  await writeArchive(await all(use, parts), parts, path.join(folder, archive));
  await rm(parts, { recursive: true });
}

async function all(use: Ingredients, folder: string): Promise<readonly Image[]> {
  const base = await layer(folder, "base", (tree) => fillBase(tree, use.busybox));
  const node = await layer(folder, "node", (tree) =>
    copyProgram(tree, process.execPath, "/usr/local/bin/node"),
  );
  const pause = await layer(folder, "pause", (tree) => tree.copy(use.init, "/pause"));
  const coredns = await layer(folder, "coredns", (tree) => tree.copy(use.coredns, "/coredns"));
  const bakery = await layer(folder, "bakery", fillBakery);
  const postgres = await layer(folder, "postgres", fillPostgres);
  return [
    { reference: pauseImage, layers: [pause], entrypoint: ["/pause"], user: "65535:65535" },
    { reference: dnsImage, layers: [coredns], entrypoint: ["/coredns"] },
    { reference: "harmony.test/busybox:1", layers: [base], command: ["sh"] },
    { reference: "harmony.test/node:24", layers: [base, node], command: ["node"] },
    {
      reference: "harmony.test/bakery:1",
      layers: [base, node, bakery],
      command: ["node", "server.mjs"],
      directory: "/app",
    },
    {
      reference: "harmony.test/postgres:18",
      layers: [base, postgres],
      entrypoint: ["serve"],
      environment: { PGDATA: "/var/lib/postgresql/data" },
    },
  ];
}

async function keyOf({ init, coredns, busybox }: Ingredients): Promise<string> {
  const hash = createHash("sha256").update([init, coredns, process.version].join("\0"));
  const recipes = globSync("*", { cwd: import.meta.dirname }).map((name) =>
    path.join(import.meta.dirname, name),
  );
  const shop = globSync("**/*.*", { cwd: bakeryFolder }).map((name) =>
    path.join(bakeryFolder, name),
  );
  const postgres = path.join(postgresFolder(), "package.json");
  for (const file of [...recipes.sort(), ...shop.sort(), postgres, busybox]) {
    hash.update(`\0${path.basename(file)}\0`).update(await readFile(await realpath(file)));
  }
  return hash.digest("hex").slice(0, 12);
}
