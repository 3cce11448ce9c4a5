/** Words in a Mermaid diagram: labels that mean only themselves, and names that are no keywords. */

/** A label of several lines, quoted; empty lines are left out. */
export function label(...lines: readonly string[]): string {
  return `"${lines.filter(Boolean).map(escaped).join("<br>")}"`;
}

// Mermaid reads markup, Markdown and its own entities inside quotes.
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:;()/-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}

/** Short names for the nodes of one diagram, given out in the order in which they are asked for. */
export class Names {
  readonly #given = new Map<string, string>();

  of(thing: string): string {
    const name = this.#given.get(thing) ?? `n${this.#given.size}`;
    this.#given.set(thing, name);
    return name;
  }
}
