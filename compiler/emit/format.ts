/** Formats generated files as the author's project formats its own. */
import type { GeneratedFile } from "./emit.ts";

/** `files`, formatted by prettier with the configuration that holds in `root`. */
export async function format(
  files: readonly GeneratedFile[],
  root: string,
): Promise<readonly GeneratedFile[]> {
  if (files.length === 0) return [];
  const prettier = await import("prettier");
  const options = await prettier.resolveConfig(`${root}/${files[0]!.path}`, { editorconfig: true });
  return Promise.all(
    files.map(async (file) => {
      const parser = file.path.endsWith(".json") ? "json" : "typescript";
      return { ...file, text: await prettier.format(file.text, { ...options, parser }) };
    }),
  );
}
