/** What pnpm is told of builds is about the packages that harmony brings. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { unbuilt } from "./files/pnpm-workspace.ts";

const lock: { packages: Record<string, { hasInstallScript?: boolean; dev?: boolean }> } =
  JSON.parse(readFileSync(resolve(import.meta.dirname, "../../package-lock.json"), "utf8"));

test("every package with a build that an author installs is answered for", () => {
  const built = Object.entries(lock.packages)
    .filter(([path, { hasInstallScript, dev }]) => hasInstallScript && !dev && path !== "")
    .map(([path]) => path.replace(/^.*node_modules\//, ""))
    // Only macOS, and optional there: it is built by nothing.
    .filter((name) => name !== "fsevents");
  expect(unbuilt).toEqual([...new Set(built)].toSorted());
});
