/** Formats generated files as the author's project formats its own. */
import { posix } from "node:path";
import type { GeneratedFile } from "../emit/emit.ts";
import type { HarmonyProject } from "../project.ts";
import { type Configuration, configurationFor } from "./configuration.ts";
import {
  type Digests,
  digestOf,
  type Formats,
  keepFormats,
  keptFormats,
  textOnDisk,
} from "./kept-formats.ts";
import { quickFormat } from "./quick-format.ts";

export interface FormatOptions {
  /** Stands for everything besides the files that decides about the answer; without it nothing is kept. */
  readonly version?: string;
}

/** `files`, formatted as prettier does with the configuration that holds where they go. */
export async function format(
  files: Iterable<GeneratedFile>,
  { root }: Pick<HarmonyProject, "root">,
  { version }: FormatOptions = {},
): Promise<readonly GeneratedFile[]> {
  const kept = version === undefined ? undefined : keptFormats(root, version);
  const done = await formatAll(files, root, kept);
  if (version !== undefined) keepNews(root, version, done);
  return done.map(({ path, text }) => ({ path, text }));
}

interface Formatted extends GeneratedFile {
  readonly by: Configuration;
  readonly digests: Digests;
  /** Whether it was on the disk already. */
  readonly isKnown: boolean;
}

// One is formatted, in threads of its own, while the next is printed; all at once take half a gibibyte, and no less time.
const atOnce = 2;

async function formatAll(
  files: Iterable<GeneratedFile>,
  root: string,
  kept: Formats | undefined,
): Promise<readonly Formatted[]> {
  const done: Formatted[] = [];
  const waiting = numbered(files);
  let formatter: Promise<Formatter> | undefined;
  const work = async (): Promise<void> => {
    for (const [index, file] of waiting) {
      const folder = posix.dirname(posix.join(root, file.path));
      formatter ??= formatterFor(folder, kept?.configuration);
      done[index] = await formatted(file, root, await formatter, kept);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return done;
}

// Handed out to whoever asks next.
function* numbered(files: Iterable<GeneratedFile>): Generator<[number, GeneratedFile], void> {
  let index = 0;
  for (const file of files) yield [index++, file];
}

async function formatted(
  file: GeneratedFile,
  root: string,
  { by, formatOne }: Formatter,
  kept: Formats | undefined,
): Promise<Formatted> {
  const { path } = file;
  const before = digestOf(file.text);
  const isSame = by.digest !== undefined && kept?.configuration.digest === by.digest;
  const known = isSame ? textOnDisk(root, path, before, kept.files[path]) : undefined;
  const text = known ?? (await formatOne(file));
  const after = known === undefined ? digestOf(text) : kept!.files[path]![1];
  return { path, text, by, digests: [before, after], isKnown: known !== undefined };
}

function keepNews(root: string, version: string, done: readonly Formatted[]): void {
  const [first] = done;
  if (first?.by.digest === undefined || done.every(({ isKnown }) => isKnown)) return;
  const files = Object.fromEntries(done.map(({ path, digests }) => [path, digests]));
  keepFormats(root, version, { configuration: first.by, files });
}

interface Formatter {
  readonly by: Configuration;
  readonly formatOne: (file: GeneratedFile) => Promise<string>;
}

async function formatterFor(folder: string, kept: Configuration | undefined): Promise<Formatter> {
  const by = await configurationFor(folder, kept);
  const modules = formatterOf(by.modules, "typescript");
  const data = formatterOf(by.data, "json");
  return { by, formatOne: (file) => (file.path.endsWith(".json") ? data : modules)(file) };
}

// Nothing is loaded before something is to be formatted.
function formatterOf(options: object, parser: "typescript" | "json") {
  let quick: ReturnType<typeof quickFormat> | undefined;
  return async (file: GeneratedFile): Promise<string> => {
    const text = await (await (quick ??= quickFormat(options)))?.(file);
    if (text !== undefined) return text;
    const prettier = await import("prettier");
    return prettier.format(file.text, { ...options, parser });
  };
}
