/** What a cluster takes from the system's packages: found on `PATH`, or unpacked from them without installing. */
import { globSync } from "node:fs";
import { access, constants, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { held } from "../lock.ts";
import { Refusal } from "../refusal.ts";
import { run, succeeds } from "../run.ts";
import type { Tell } from "../tell.ts";

export interface SystemPrograms {
  readonly runc: string;
  readonly busybox: string;
  /** Where programs of the system are, those that were unpacked among them. */
  readonly folders: readonly string[];
  /** Where the libraries of those that were unpacked are. */
  readonly libraries: readonly string[];
}

/** The package of Debian that has each program. */
const packages = { runc: "runc", nft: "nftables", busybox: "busybox-static" };
const names = Object.keys(packages) as (keyof typeof packages)[];
const standard = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

export async function systemPrograms(cache: string, tell: Tell): Promise<SystemPrograms> {
  const own = path.join(cache, `system-${process.arch}`);
  const unpacked = ["usr/sbin", "usr/bin", "sbin", "bin"].map((folder) => path.join(own, folder));
  const folders = [...standard, ...unpacked];
  if ((await missing(folders)).length > 0) {
    await mkdir(cache, { recursive: true });
    using _lock = await held(`unpack ${own}`, () => tell("waiting for another one to unpack it"));
    const absent = await missing(folders);
    if (absent.length > 0) await unpack(absent, own, tell);
  }
  return {
    runc: await demand("runc", folders),
    busybox: await demand("busybox", folders),
    folders,
    libraries: globSync([path.join(own, "usr/lib/*-linux-gnu*"), path.join(own, "lib/*-linux-*")]),
  };
}

async function missing(folders: readonly string[]): Promise<readonly (keyof typeof packages)[]> {
  const found = await Promise.all(names.map((name) => find(name, folders)));
  return names.filter((_, i) => found[i] === undefined);
}

async function find(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const file = path.join(folder, name);
    if (await fits(name, file)) return file;
  }
  return undefined;
}

async function fits(name: string, file: string): Promise<boolean> {
  const there = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  // Some are built without what our images need of it.
  return there && (name !== "busybox" || /^su$/m.test(await run(file, ["--list"])));
}

async function demand(name: keyof typeof packages, folders: readonly string[]): Promise<string> {
  const file = await find(name, folders);
  if (file) return file;
  throw new Refusal({
    message: `a cluster needs \`${name}\`, and this machine has none`,
    help: [`install it: \`apt-get install ${packages[name]}\`, or the same of your system`],
  });
}

/** Downloads the packages, and those they need and the system lacks, and unpacks them into `own`. */
async function unpack(absent: readonly (keyof typeof packages)[], own: string, tell: Tell) {
  if (!(await succeeds("apt-get", ["--version"]))) return;
  const wanted = absent.map((name) => packages[name]);
  tell(`fetching ${wanted.join(", ")} from the system's packages`);
  const folder = await mkdtemp(path.join(path.dirname(own), ".unpacking-"));
  try {
    await download(wanted, folder);
    for (const archive of globSync(path.join(folder, "*.deb"))) {
      await run("dpkg-deb", ["-x", archive, path.join(folder, "root")]);
    }
    await rm(own, { recursive: true, force: true });
    await rename(path.join(folder, "root"), own);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function download(wanted: readonly string[], folder: string): Promise<void> {
  await mkdir(path.join(folder, "partial"));
  const archives = ["-o", `Dir::Cache::archives=${folder}`, "-o", "Debug::NoLocking=1"];
  const only = ["install", "-y", "--download-only", "--no-install-recommends"];
  const download = () =>
    run("apt-get", [...only, ...archives, ...wanted], {
      failure: `${wanted.join(", ")} can not be had from the system's packages`,
      help: [`install them yourself: \`apt-get install ${wanted.join(" ")}\``],
    });
  // The lists of a fresh machine are empty or old.
  await download().catch(() => run("apt-get", ["update"]).then(download));
}
