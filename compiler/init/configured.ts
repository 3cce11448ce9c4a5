/** What an earlier `harmony-gen init`, or the author, has decided already. */
import { posix } from "node:path";
import type { Manifest } from "./manifest.ts";
import { namesIn, textOf } from "./texts-on-disk.ts";

/** Where the project's Scores are, when its configuration says so. */
export interface Configured {
  /** The file that says so. */
  readonly file: "package.json" | "harmony.config.json";
  /** Folder of the tsconfig it names, relative to the root; `.` when it names none. */
  readonly folder: string;
}

export function configuredIn(root: string, { json }: Manifest): Configured | undefined {
  const own = textOf(posix.join(root, "harmony.config.json"));
  const file = own === undefined ? "package.json" : "harmony.config.json";
  const settings = own === undefined ? json.harmony : parsed(own);
  return settings === undefined ? undefined : { file, folder: posix.dirname(tsconfigOf(settings)) };
}

/** The name of the app that a file of `folder` declares, the first by the files' names. */
export function appIn(folder: string): string | undefined {
  const texts = namesIn(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => textOf(posix.join(folder, name)) ?? "");
  const declared = texts.find((text) => /@app\(|\bAppMarks\b/.test(text));
  return declared && (/\bname:\s*["']([^"']+)["']/.exec(declared)?.[1] ?? "");
}

function tsconfigOf(settings: unknown): string {
  const named =
    typeof settings === "object" && settings !== null && "tsconfig" in settings
      ? settings.tsconfig
      : undefined;
  return typeof named === "string" ? named : "tsconfig.json";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is wrong with it is told when the project is read.
    return {};
  }
}
