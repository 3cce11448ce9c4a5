/** What a cluster takes from the system's packages: found on `PATH`, or unpacked from them without installing. */
import { globSync } from "node:fs";
import { access, constants, mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { cached } from "../cache.ts";
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
type Name = keyof typeof packages;
const names = Object.keys(packages) as Name[];
const standard = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

export async function systemPrograms(cache: string, tell: Tell): Promise<SystemPrograms> {
  const absent = await missing(standard);
  const own = absent.length > 0 ? await unpacked(absent, cache, tell) : undefined;
  const below = (folder: string) => (own ? [path.join(own, folder)] : []);
  const folders = [...standard, ...["usr/sbin", "usr/bin", "sbin", "bin"].flatMap(below)];
  const [runc, , busybox] = await Promise.all([
    demand("runc", folders),
    demand("nft", folders),
    demand("busybox", folders),
  ]);
  return {
    runc,
    busybox,
    folders,
    libraries: globSync(["usr/lib/*-linux-*", "lib/*-linux-*"].flatMap(below)),
  };
}

async function missing(folders: readonly string[]): Promise<readonly Name[]> {
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

async function demand(name: Name, folders: readonly string[]): Promise<string> {
  const file = await find(name, folders);
  if (file) return file;
  throw new Refusal({
    message: `a cluster needs \`${name}\`, and this machine has none`,
    help: [`install it: \`apt-get install ${packages[name]}\`, or the same of your system`],
  });
}

/** The folder of those programs, out of packages that are not installed; `undefined` without packages. */
async function unpacked(absent: readonly Name[], cache: string, tell: Tell) {
  if (!(await succeeds("apt-get", ["--version"]))) return undefined;
  const wanted = absent.map((name) => packages[name]);
  const make = async (folder: string) => {
    tell(`fetching ${wanted.join(", ")} from the system's packages`);
    const archives = path.join(folder, "archives");
    await download(wanted, archives);
    for (const archive of globSync(path.join(archives, "*.deb"))) {
      await run("dpkg-deb", ["-x", archive, folder]);
    }
    await rm(archives, { recursive: true });
  };
  return cached(cache, { kind: "system", key: [...wanted, process.arch].join("-"), make }, tell);
}

async function download(wanted: readonly string[], folder: string): Promise<void> {
  await mkdir(path.join(folder, "partial"), { recursive: true });
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
