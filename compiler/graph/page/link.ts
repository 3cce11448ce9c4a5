/** Links to the source, where the page knows what they begin with. */
import type { Place } from "../picture.ts";
import { html } from "./element.ts";

/** `file:line`, as a link if there is something to lead to. */
export function placeLink(place: Place, base: string | undefined): HTMLElement {
  const text = `${place.file}:${place.line}`;
  const href = base === undefined ? undefined : addressOf(place, base);
  if (href === undefined) return html("code", { class: "place" }, text);
  return html("a", { class: "place", href, target: "_blank", rel: "noreferrer" }, text);
}

/** Under `base`, or with its `{file}`, `{line}` and `{column}` filled in; none for what is not in the repository. */
export function addressOf({ file, line, column }: Place, base: string): string | undefined {
  if (file.startsWith("../") || file.split("/").includes("node_modules")) return undefined;
  const path = file.split("/").map(encodeURIComponent).join("/");
  if (!base.includes("{file}")) return `${base.replace(/\/$/, "")}/${path}#L${line}`;
  return base
    .replaceAll("{file}", path)
    .replaceAll("{line}", String(line))
    .replaceAll("{column}", String(column));
}
