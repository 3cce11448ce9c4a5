/** Sections: the pieces that the panel is made of. */
import { html } from "./element.ts";

export type Content = HTMLElement | string;

/** A heading with what belongs to it; nothing where there is nothing to show. */
export function section(
  heading: string,
  content: readonly Content[],
  name = heading.toLowerCase().replaceAll(" ", "-"),
): HTMLElement | undefined {
  if (content.length === 0) return undefined;
  const id = `about-${name}`;
  return html(
    "section",
    { "aria-labelledby": id, class: `about ${name}` },
    html("h3", { id }, heading),
    ...content,
  );
}

export function list(entries: readonly (readonly Content[])[]): readonly Content[] {
  if (entries.length === 0) return [];
  return [html("ul", {}, ...entries.map((entry) => html("li", {}, ...entry)))];
}

/** A text in which names stand in backquotes. */
export function prose(text: string): readonly Content[] {
  return text
    .split("`")
    .map((piece, i) => (i % 2 === 0 ? piece : html("code", {}, piece)))
    .filter((piece) => piece !== "");
}
