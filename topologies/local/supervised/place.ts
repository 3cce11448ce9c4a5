/** Place: where the local topology keeps a resource. Its folder is all that is ever written for it. */
import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, rmdir } from "node:fs/promises";
import path from "node:path";
import type { ResourceRecord, TopologyContext } from "@harmony/runtime/topology";
import { readJson, replaceFile } from "./json-file.ts";

interface Manifest extends ResourceRecord {
  /** Value of the marker that all of its processes carry. */
  readonly marker: string;
}

const MANIFEST = "resource.json";

export function folderOf(context: Pick<TopologyContext, "folder">, record: ResourceRecord): string {
  return path.join(resourcesOf(context), record.kind, record.name);
}

/** Makes the folder if there is none, and answers the marker of its processes. */
export async function settle(folder: string, { kind, name }: ResourceRecord): Promise<string> {
  // Servers may run as another user, who has to pass through root's folders.
  await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const known = await markerOf(folder);
  if (known !== undefined) return known;
  const manifest: Manifest = { kind, name, marker: randomUUID() };
  await replaceFile(path.join(folder, MANIFEST), manifest);
  return manifest.marker;
}

/** The marker of the folder's processes; without one, none was ever started. */
export async function markerOf(folder: string): Promise<string | undefined> {
  return (await readJson<Manifest>(path.join(folder, MANIFEST), "marker"))?.marker;
}

/** Removes the folder, its manifest last, so that what a crash leaves is found again. */
export async function unsettle(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => one !== MANIFEST))
    await rm(path.join(folder, name), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
  for (const above of [path.dirname(folder), path.dirname(path.dirname(folder))])
    await rmdir(above).catch(() => undefined);
}

/** Every resource that has a folder. */
export async function settled(
  context: Pick<TopologyContext, "folder">,
): Promise<readonly ResourceRecord[]> {
  const root = resourcesOf(context);
  const names = await readdir(root).catch(() => []);
  const kinds = names.filter((name) => !name.startsWith("."));
  const found = kinds.sort().map(async (kind) => {
    const names = await readdir(path.join(root, kind)).catch(() => []);
    return names.sort().map((name) => ({ kind, name }));
  });
  return (await Promise.all(found)).flat();
}

/** Where programs are copied to that several resources use. */
export function programsOf(context: Pick<TopologyContext, "folder">): string {
  return path.join(resourcesOf(context), ".programs");
}

function resourcesOf({ folder }: Pick<TopologyContext, "folder">): string {
  return path.join(folder, "resources");
}
