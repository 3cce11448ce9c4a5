/** Formats generated files as the author's project formats its own. */
import type { GeneratedFile } from "./emit.ts";
import { quickFormat } from "./quick-format.ts";

/** `files`, formatted as prettier does with the configuration that holds in `root`. */
export async function format(
  files: readonly GeneratedFile[],
  root: string,
): Promise<readonly GeneratedFile[]> {
  if (files.length === 0) return [];
  const prettier = await import("prettier");
  const place = `${root}/${files[0]!.path}`;
  const options = (await prettier.resolveConfig(place, { editorconfig: true })) ?? {};
  const quick = await quickFormat(options);
  const formatted: GeneratedFile[] = [];
  // One after the other: thousands at once take half a gibibyte and save no time.
  for (const file of files) {
    const parser = file.path.endsWith(".json") ? "json" : "typescript";
    const text =
      (await quick?.(file)) ?? (await prettier.format(file.text, { ...options, parser }));
    formatted.push({ ...file, text });
  }
  return formatted;
}
