/** The version of the deploy package: what a `harmony-<app>` was made from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `unknown` when the command was taken away from its package. */
export function packageVersion(home: string): string {
  try {
    const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
    return typeof version === "string" ? version : "unknown";
  } catch {
    return "unknown";
  }
}
