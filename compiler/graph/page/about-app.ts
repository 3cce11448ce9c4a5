/** All about the app: what it needs of each place, what is wrong, and how to read the drawing. */
import { html } from "./element.ts";
import { findingList } from "./finding-list.ts";
import { needsOf } from "./item.ts";
import { placeLink } from "./link.ts";
import { matrix } from "./matrix.ts";
import { type Content, list, section } from "./sections.ts";
import type { View } from "./view.ts";

export function aboutApp(view: View): readonly (Content | undefined)[] {
  const { items } = view.state;
  const { picture, root } = items;
  const topologies = picture.topologies.map(({ name, class: type, summary, place }) => [
    html("b", {}, name),
    html("span", { class: "quiet" }, ` ${type}${summary ? `: ${summary}` : ""}`),
    html("br"),
    placeLink(place, view.linkBase),
  ]);
  return [
    html("h2", {}, picture.name),
    html("p", {}, picture.summary),
    section("Mistakes", findingList(picture.findings, view.linkBase)),
    section("Bound", matrix(needsOf(root), picture.topologies)),
    section("Topologies", list(topologies)),
    section("Source", [html("p", {}, "declared at ", placeLink(picture.place, view.linkBase))]),
    section("How to read it", list(legend)),
  ];
}

const legend: readonly (readonly Content[])[] = [
  ["A card is a Score; a pile of cards is a composite, which opens with its +."],
  [
    "A line goes from the Score that hands out a value to the one that takes it, and so is the order.",
  ],
  ["A dashed line is order alone."],
  [
    "Each capability that a Score needs stands on its card; in red, where a topology of the app lacks it.",
  ],
  ["Keys: arrows move, Enter chooses, Space opens and closes, / searches, Esc goes back."],
];
