/** Neighbours: the card that an arrow key leads to. */

/** The nearest card in that direction; what is off to the side counts as farther. */
export function nextTo(card: SVGElement, key: string): SVGElement | undefined {
  const from = titleOf(card);
  const others = [...(card.ownerSVGElement?.querySelectorAll<SVGElement>("[data-path]") ?? [])];
  const reached = others.flatMap((other) => {
    const to = titleOf(other);
    const distance = distanceTo(to.x - from.x, to.y - from.y, key);
    return other === card || distance === undefined ? [] : { other, distance };
  });
  return reached.toSorted((a, b) => a.distance - b.distance)[0]?.other;
}

function titleOf(card: SVGElement): DOMRect {
  return (card.querySelector("text") ?? card).getBoundingClientRect();
}

function distanceTo(x: number, y: number, key: string): number | undefined {
  const along = { ArrowRight: x, ArrowLeft: -x, ArrowDown: y, ArrowUp: -y }[key] ?? 0;
  const aside = key === "ArrowRight" || key === "ArrowLeft" ? y : x;
  return along < 4 ? undefined : along + 2 * Math.abs(aside);
}
