/** Formats generated files as the author's project formats its own. */
import { posix } from "node:path";
import type { GeneratedFile } from "../emit/emit.ts";
import type { HarmonyProject } from "../project.ts";
import { type Configuration, configurationFor } from "./configuration.ts";
import { digestOf, keepFormats, keptFormats, textOnDisk } from "./kept-formats.ts";
import { quickFormat } from "./quick-format.ts";

export interface FormatOptions {
  /** Stands for everything besides the files that decides about the answer; without it nothing is kept. */
  readonly version?: string;
}

/** `files`, formatted as prettier does with the configuration that holds where they go. */
export async function format(
  files: readonly GeneratedFile[],
  { root }: Pick<HarmonyProject, "root">,
  { version }: FormatOptions = {},
): Promise<readonly GeneratedFile[]> {
  if (files.length === 0) return [];
  const kept = version === undefined ? undefined : keptFormats(root, version);
  const folder = posix.dirname(posix.join(root, files[0]!.path));
  const configuration = await configurationFor(folder, kept?.configuration);
  const { digest } = configuration;
  if (version === undefined || digest === undefined) return formatAll(files, configuration);
  const before = files.map((file) => digestOf(file.text));
  const known = kept?.configuration.digest === digest ? kept.files : {};
  const texts = files.map(({ path }, index) => textOnDisk(root, path, before[index]!, known[path]));
  const rest = files.filter((_, index) => texts[index] === undefined);
  if (rest.length === 0) return files.map((file, index) => ({ ...file, text: texts[index]! }));
  const formatted = [...(await formatAll(rest, configuration))];
  const all = files.map(({ path }, i) => ({ path, text: texts[i] ?? formatted.shift()!.text }));
  const digests = all.map(({ path, text }, i) => [path, [before[i]!, digestOf(text)]] as const);
  keepFormats(root, version, { configuration, files: Object.fromEntries(digests) });
  return all;
}

// Two at a time keep the formatter's threads busy; all at once take half a gibibyte, and no less time.
const atOnce = 2;

async function formatAll(
  files: readonly GeneratedFile[],
  configuration: Configuration,
): Promise<readonly GeneratedFile[]> {
  const [formatModule, formatData] = await Promise.all([
    formatterFor(configuration.modules, "typescript"),
    formatterFor(configuration.data, "json"),
  ]);
  const formatted: GeneratedFile[] = [];
  const waiting = files.entries();
  const work = async (): Promise<void> => {
    for (const [index, file] of waiting) {
      const formatOne = file.path.endsWith(".json") ? formatData : formatModule;
      formatted[index] = { ...file, text: await formatOne(file) };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return formatted;
}

async function formatterFor(options: object, parser: "typescript" | "json") {
  const quick = await quickFormat(options);
  return async (file: GeneratedFile): Promise<string> => {
    const text = await quick?.(file);
    if (text !== undefined) return text;
    const prettier = await import("prettier");
    return prettier.format(file.text, { ...options, parser });
  };
}
