/** The formats of findings, and of drawings. */

export const formats = ["pretty", "json", "github", "sarif"] as const;
export type Format = (typeof formats)[number];

/** The forms of a drawing. */
export const graphFormats = ["pretty", "mermaid", "html", "json"] as const;
export type GraphFormat = (typeof graphFormats)[number];

/** The format a command line asks for, found even in one that is wrong. */
export function formatIn(argv: readonly string[]): Format {
  const at = argv.indexOf("--format");
  const asked = argv.find((word) => word.startsWith("--format="))?.slice("--format=".length);
  const word = asked ?? (at < 0 ? undefined : argv[at + 1]);
  return formats.find((format) => format === word) ?? "pretty";
}
