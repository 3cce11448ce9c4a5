/** The matrix: what is needed against what each topology offers. */
import { lackedBy, type TopologyPicture } from "../picture.ts";
import { html } from "./element.ts";
import type { Content } from "./sections.ts";

export function matrix(
  needs: readonly string[],
  topologies: readonly TopologyPicture[],
): readonly Content[] {
  if (needs.length === 0) return [html("p", { class: "quiet" }, "Nothing: it can go anywhere.")];
  if (topologies.length === 0) return [html("p", { class: "quiet" }, needs.join(", "))];
  const table = html(
    "table",
    { class: "matrix" },
    html(
      "thead",
      {},
      html("tr", {}, html("th", { scope: "col" }, "needs"), ...topologies.map(headOf)),
    ),
    html("tbody", {}, ...needs.map((need) => rowOf(need, topologies))),
  );
  return [html("div", { class: "wide" }, table)];
}

function headOf({ name, class: type }: TopologyPicture): HTMLElement {
  return html("th", { scope: "col", title: type }, name);
}

function rowOf(need: string, topologies: readonly TopologyPicture[]): HTMLElement {
  return html(
    "tr",
    {},
    html("th", { scope: "row" }, need),
    ...topologies.map((topology) => cellOf(need, topology)),
  );
}

function cellOf(need: string, topology: TopologyPicture): HTMLElement {
  if (topology.unknown) return html("td", { class: "unknown" }, "? unknown");
  const lacks = lackedBy(topology, [need]).length > 0;
  return html("td", { class: lacks ? "lacks" : "offers" }, lacks ? "✗ lacks" : "✓ offers");
}
