/** Texts quote the world; what they quote must not steer the terminal. */
import { stripVTControlCharacters } from "node:util";
import { cellsOf } from "./cell.ts";

/** The text without colours and cursor movements; other control characters become visible. Line ends stay. */
export function clean(text: string): string {
  return text.split(/\r?\n/).map(cleanLine).join("\n");
}

function cleanLine(line: string): string {
  return cellsOf(stripVTControlCharacters(line))
    .map((cell) => cell.text)
    .join("");
}
