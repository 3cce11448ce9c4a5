/** A project made of fixtures, for the rules' test: all are read at once, then judged one by one. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Model } from "../model/index.ts";
import { projectIn } from "../project.ts";
import { read } from "../read/read.ts";
import type { FixtureFile } from "./fixture.ts";
import { tsconfig } from "../testing/tsconfig.ts";

/** A folder of its own for each fixture, each a deploy package unless it says otherwise. */
export class Sandbox implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), "harmony-rules-"));

  constructor(modules: string) {
    symlinkSync(modules, join(this.folder, "node_modules"));
    this.#write("package.json", JSON.stringify({ name: "fixtures", type: "module" }));
    this.#write("tsconfig.json", JSON.stringify(tsconfig));
  }

  add(name: string, files: readonly FixtureFile[]): void {
    const manifest = JSON.stringify({ name: `${name}-deploy`, type: "module" });
    this.#write(`${name}/package.json`, manifest);
    for (const { path, text } of files) this.#write(`${name}/${path}`, text);
  }

  /** Reads the fixture called `name` alone, or without a name all of them. */
  read(name = "."): Model {
    const result = read(projectIn(join(this.folder, name)));
    if (result.kind === "read") return result.model;
    throw new Error(result.diagnostics.map((each) => JSON.stringify(each)).join("\n"));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }
}

/** What of the model belongs to the fixture called `name`, with places as if it were the project. */
export function sliceOf(model: Model, name: string): Model {
  const inside = (file: string) => file.startsWith(`${name}/`);
  const here = (file: string) => inside(file) || file.startsWith("../");
  const apps = model.apps.filter((app) => inside(app.file));
  const listed = apps.flatMap((app) => app.topologies).filter((each) => each.kind === "topology");
  const used = new Set(listed.map((each) => each.topology));
  const slice: Model = {
    settings: model.settings,
    apps,
    scores: new Map([...model.scores].filter(([, { file }]) => here(file))),
    topologies: new Map(
      [...model.topologies].filter(([id, { file }]) => inside(file) || used.has(id)),
    ),
    capabilities: model.capabilities.filter(({ span }) => here(span.file)),
    packages: model.packages.filter(({ folder }) => inside(`${folder}/`)),
    throws: model.throws.filter(({ span }) => inside(span.file)),
    manifests: model.manifests.filter(({ span }) => inside(span.file)),
  };
  return moved(slice, `${name}/`) as Model;
}

const PATHS: ReadonlySet<string> = new Set(["file", "folder", "packageFolder"]);

/** The same data with `prefix` taken from the paths of its files. */
function moved(value: unknown, prefix: string, key = ""): unknown {
  if (value instanceof Map)
    return new Map([...value].map(([id, each]) => [id, moved(each, prefix)]));
  if (Array.isArray(value)) return value.map((each) => moved(each, prefix));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([k, each]) => [k, moved(each, prefix, k)]),
    );
  if (typeof value !== "string" || !PATHS.has(key)) return value;
  if (`${value}/` === prefix) return ".";
  return value.startsWith(prefix) ? value.slice(prefix.length) : value;
}
