/** A registry of packages that has nothing but our own, packed as they are published. */
import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { repository } from "./sandbox.ts";

interface Packed {
  readonly manifest: { readonly name: string; readonly version: string };
  readonly archive: Buffer;
}

export interface Registry extends AsyncDisposable {
  /** Where it answers, for the scope `@harmony`. */
  readonly url: string;
}

/** Serves what `npm run pack` has packed, until it is disposed of. */
export async function startRegistry(): Promise<Registry> {
  const folder = path.join(repository, "dist/packages");
  const archives = (await readdir(folder)).map((name) => path.join(folder, name));
  const packages = await Promise.all(archives.map(packed));
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(request.url ?? "");
    const url = `http://${request.headers.host}`;
    const found = packages.find(({ manifest }) => wanted.startsWith(`/${manifest.name}`));
    // What is packed anew has the same version: nobody keeps it.
    response.setHeader("cache-control", "no-store");
    if (!found) return response.writeHead(404).end("{}");
    if (wanted.endsWith(".tgz")) return response.end(found.archive);
    return response.end(JSON.stringify(documentOf(found, url)));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, [Symbol.asyncDispose]: () => close(server) };
}

/** Whether the registry of npm can be reached. */
export function npmAnswers(): boolean {
  try {
    execFileSync("npm", ["view", "typescript", "version", "--fetch-retries=0"], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

async function packed(archive: string): Promise<Packed> {
  const { stdout } = await promisify(execFile)("tar", ["-xzOf", archive, "package/package.json"]);
  return { manifest: JSON.parse(stdout), archive: await readFile(archive) };
}

function documentOf({ manifest, archive }: Packed, url: string) {
  const { name, version } = manifest;
  const hash = (algorithm: string) => createHash(algorithm).update(archive);
  const dist = {
    tarball: `${url}/${name}/-/${version}.tgz`,
    integrity: `sha512-${hash("sha512").digest("base64")}`,
    shasum: hash("sha1").digest("hex"),
  };
  // Long ago: some package managers do not take what is only minutes old.
  const time = { [version]: "2026-01-01T00:00:00.000Z" };
  const versions = { [version]: { ...manifest, dist } };
  return { name, "dist-tags": { latest: version }, time, versions };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}
