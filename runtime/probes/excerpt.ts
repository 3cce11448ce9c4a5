/** Excerpts: as much of a text as helps a reader, and no more. */

const LINES = 6;
const COLUMNS = 200;

/** The first lines of `text`, quoted for evidence. */
export function head(text: string): readonly string[] {
  const lines = linesOf(text);
  return [...lines.slice(0, LINES), ...(lines.length > LINES ? ["…"] : [])];
}

/** The last lines of `text`, quoted for evidence. */
export function tail(text: string): readonly string[] {
  const lines = linesOf(text);
  return [...(lines.length > LINES ? ["…"] : []), ...lines.slice(-LINES)];
}

/** Quoted lines below the words that say what they are. */
export function quoted(what: string, lines: readonly string[]): string {
  return [`${what}:`, ...lines.map((line) => `  ${line}`)].join("\n");
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => (line.length > COLUMNS ? `${line.slice(0, COLUMNS)}…` : line));
}
