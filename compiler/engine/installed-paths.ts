/** Paths into installed packages: as the project's `node_modules` names them, wherever a link or a store leads. */
import { realpathSync } from "node:fs";
import { posix, sep } from "node:path";
import type { Model } from "../model/index.ts";
import { PackageFinder } from "../read/package-of.ts";

/**
 * `model` with such paths: what is generated and told must be the same for everyone who has the project, and a linked
 * package lies where it pleases. A package that is reached otherwise keeps the path that leads to it.
 */
export function withInstalledPaths(model: Model, root: string): Model {
  const files = [...model.scores.values(), ...model.topologies.values()].map(({ file }) => file);
  const packages = new PackageFinder();
  const moves = new Map<string, string>();
  for (const file of new Set(files.filter(isElsewhere))) {
    const home = packages.ofFile(posix.join(root, file));
    const installed = home && `node_modules/${home.name}`;
    if (!installed || realPath(posix.join(root, installed)) !== home.folder) continue;
    const from = posix.relative(root, home.folder);
    if (from !== installed) moves.set(`${from}/`, `${installed}/`);
  }
  // The same shape, with other texts in it.
  return moves.size === 0 ? model : (moved(model, moves) as Model);
}

function isElsewhere(file: string): boolean {
  return file.startsWith("../") || file.includes("node_modules/");
}

function moved(value: unknown, moves: ReadonlyMap<string, string>, key = ""): unknown {
  if (typeof value === "string") return isPlace(value, key) ? movedPath(value, moves) : value;
  if (Array.isArray(value)) return value.map((each) => moved(each, moves, key));
  if (value instanceof Map)
    return new Map([...value].map(([id, each]) => [movedPath(id, moves), moved(each, moves)]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, moved(each, moves, name)]),
  );
}

// A span's file, or the id of a class: `<file>#<class>`.
function isPlace(text: string, key: string): boolean {
  return key === "file" || /\.[cm]?tsx?#/.test(text);
}

function movedPath(path: string, moves: ReadonlyMap<string, string>): string {
  for (const [from, to] of moves) if (path.startsWith(from)) return to + path.slice(from.length);
  return path;
}

function realPath(folder: string): string | undefined {
  try {
    return realpathSync(folder).split(sep).join("/");
  } catch {
    // Not installed here: what found it went up the folders.
    return undefined;
  }
}
