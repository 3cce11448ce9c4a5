/** The version of TypeScript that the project compiles with. */
import { createRequire } from "node:module";
import { posix } from "node:path";
import { type Manifest, rangeOf } from "./manifest.ts";
import { textOf } from "./texts-on-disk.ts";

/** The version that is installed, or else the range that package.json asks for. */
export function typescriptOf(root: string, manifest: Manifest): string | undefined {
  const range = rangeOf(manifest, "typescript");
  return installed(root) ?? range;
}

function installed(root: string): string | undefined {
  try {
    const { resolve } = createRequire(posix.join(root, "package.json"));
    const { version }: { version: string } = JSON.parse(
      textOf(resolve("typescript/package.json")) ?? "",
    );
    return version;
  } catch {
    // Not installed.
    return undefined;
  }
}
