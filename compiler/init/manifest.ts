/** Manifest: the project's package.json, its text and what it says. */
import { posix } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import { unreadableJson } from "./refusals.ts";
import { textOf } from "./texts-on-disk.ts";

export interface Manifest {
  readonly text: string;
  readonly json: ManifestJson;
}

export interface ManifestJson {
  readonly name?: string;
  readonly type?: string;
  readonly packageManager?: string;
  readonly workspaces?: readonly string[] | { readonly packages?: readonly string[] };
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly harmony?: unknown;
}

/** The package.json of `folder`, which has one. */
export function manifestIn(folder: string): Manifest {
  const path = posix.join(folder, "package.json");
  const text = textOf(path) ?? "";
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return { text, json };
  } catch {
    // Told below, like one that is no object.
  }
  throw new DiagnosticError(unreadableJson("package.json", text));
}

/** The range in which `manifest` asks for `name`. */
export function rangeOf({ json }: Manifest, name: string): string | undefined {
  return json.devDependencies?.[name] ?? json.dependencies?.[name];
}

/** Whether a package of this name is a home of Scores. */
export function isDeployPackage(name = ""): boolean {
  return /(?:-|\/)deploy$/.test(name);
}

function isObject(value: unknown): value is ManifestJson {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
