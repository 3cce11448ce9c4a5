/** The version of harmony-gen, from its package.json. */
import { readFileSync } from "node:fs";
import { packageFolder } from "../package-folder.ts";

export function versionOf(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL("package.json", packageFolder), "utf8"),
  );
  return manifest.version;
}

/** What decides, besides files, about what a run does: another version of harmony-gen or of Node does it again. */
export function versionOfRun(): string {
  return `${versionOf()} ${process.version}`;
}
