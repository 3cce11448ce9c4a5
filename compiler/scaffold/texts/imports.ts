/** The text of import statements: one for each module, its names sorted, broken where a line gets long. */

/** `names` may say `type Name`. */
export function importText(from: string, names: readonly string[]): string {
  const sorted = [...new Set(names)].toSorted((a, b) => (bare(a) < bare(b) ? -1 : 1));
  const areTypes = sorted.every((name) => name.startsWith("type "));
  const listed = areTypes ? sorted.map(bareCase) : sorted;
  const head = areTypes ? "import type" : "import";
  const line = `${head} { ${listed.join(", ")} } from "${from}";\n`;
  if (line.length <= 101) return line;
  return `${head} {\n${listed.map((name) => `  ${name},\n`).join("")}} from "${from}";\n`;
}

function bare(name: string): string {
  return bareCase(name).toLowerCase();
}

function bareCase(name: string): string {
  return name.replace(/^type /, "");
}
