/** The quick formatter: oxfmt, where it gives the bytes that prettier would. */
import type { GeneratedFile } from "../emit/emit.ts";

export type QuickFormat = (file: GeneratedFile) => Promise<string | undefined>;

/**
 * A formatter for the prettier configuration `options`; `undefined` when oxfmt can't express it, or does not run here.
 * It answers `undefined` for a file that oxfmt refuses.
 */
export async function quickFormat(options: object): Promise<QuickFormat | undefined> {
  if (!isExpressible(options)) return undefined;
  try {
    const oxfmt = await import("oxfmt");
    await oxfmt.format("probe.ts", "", {});
    return async ({ path, text }) => {
      const { code, errors } = await oxfmt.format(path, text, {
        printWidth: 80,
        ...known(options),
      });
      return errors.length === 0 ? code : undefined;
    };
  } catch {
    // Its binary does not exist for every platform; prettier runs on all of them.
    return undefined;
  }
}

/** Whether oxfmt knows every option, and takes its value to mean the same. */
export function isExpressible(options: object): boolean {
  return Object.entries(options).every(
    ([name, value]) =>
      value === undefined || ofOtherLanguages.has(name) || expressible[name]?.(value) === true,
  );
}

const isSwitch = (value: unknown): boolean => typeof value === "boolean";
const isWithin = (least: number, most: number) => (value: unknown) =>
  typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
const isAmong =
  (...words: readonly unknown[]) =>
  (value: unknown) =>
    words.includes(value);

const expressible: Readonly<Record<string, (value: unknown) => boolean>> = {
  arrowParens: isAmong("always", "avoid"),
  bracketSpacing: isSwitch,
  endOfLine: isAmong("lf", "crlf", "cr"),
  experimentalOperatorPosition: isAmong("start", "end"),
  objectWrap: isAmong("preserve", "collapse"),
  printWidth: isWithin(1, 320),
  quoteProps: isAmong("as-needed", "consistent", "preserve"),
  semi: isSwitch,
  singleQuote: isSwitch,
  tabWidth: isWithin(1, 24),
  trailingComma: isAmong("all", "es5", "none"),
  useTabs: isSwitch,
};

// They say nothing about modules and JSON, or are decided for each file, as the parser is.
const ofOtherLanguages = new Set([
  "bracketSameLine",
  "htmlWhitespaceSensitivity",
  "jsxSingleQuote",
  "parser",
  "proseWrap",
  "singleAttributePerLine",
  "vueIndentScriptAndStyle",
]);

function known(options: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(options).filter(([name]) => name in expressible));
}
