/** Draws an arrow along its way: straight past the columns, curved between them. */
import type { Arrow } from "./box.ts";
import { svg } from "./element.ts";
import type { Point } from "./layout/shape.ts";

export function drawArrow({ from, to, output, way }: Arrow): SVGGElement {
  const said =
    output === undefined
      ? `${to.name} comes after ${from.name}`
      : `${to.name} takes ${output} of ${from.name}`;
  const kind = output === undefined ? "after" : "flow";
  return svg(
    "g",
    {
      class: `arrow ${kind}`,
      "data-from": from.path,
      "data-to": to.path,
    },
    svg("title", {}, said),
    svg("path", { class: "way", d: pathAlong(way) }),
    svg("path", { class: "head", d: headAt(way.at(-1)!) }),
  );
}

/** Points come in pairs, the ends of straight pieces; the last piece has no length. */
function pathAlong([start, ...rest]: readonly Point[]): string {
  let [d, before] = [`M${start!.x} ${start!.y}`, start!];
  for (const [i, point] of rest.entries()) {
    d += i % 2 === 0 ? `H${point.x}` : curve(before, point);
    before = point;
  }
  return d;
}

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2;
  return `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}

function headAt({ x, y }: Point): string {
  return `M${x - 7} ${y - 4}L${x} ${y}L${x - 7} ${y + 4}z`;
}
