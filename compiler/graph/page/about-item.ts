/** All about one item: its bound against each topology, its promises, its spec, and what flows in and out. */
import type { FlowPicture, ScorePicture } from "../picture.ts";
import { button, html } from "./element.ts";
import { findingList } from "./finding-list.ts";
import { classOf, type Item, mistakesOf, needsOf, outputsOf, ownersOf } from "./item.ts";
import { placeLink } from "./link.ts";
import { matrix } from "./matrix.ts";
import { type Content, list, prose, section } from "./sections.ts";
import type { View } from "./view.ts";

export function aboutItem(item: Item, view: View): readonly (Content | undefined)[] {
  const { picture } = view.state.items;
  const findings = mistakesOf(item).map((index) => picture.findings[index]!);
  return [
    trail(item, view),
    html("h2", {}, item.owner ? item.name : classOf(item)),
    item.owner && html("p", { class: "class" }, classOf(item)),
    ...item.scores.flatMap(({ summary }) => (summary ? html("p", {}, summary) : [])),
    section("Mistakes", findingList(findings, view.linkBase)),
    section("Bound", matrix(needsOf(item), picture.topologies)),
    section("Needed by", list(neededBelow(item, view))),
    section("Takes", list(flows(item, view))),
    section("Gives", list(outputs(item, view))),
    section("Parts", list(view.state.items.partsOf(item).map((part) => entryOf(part, view)))),
    ...item.scores.flatMap((score) => aboutScore(score, view)),
    section("Source", list(sources(item, view))),
  ];
}

function aboutScore(score: ScorePicture, view: View): readonly (Content | undefined)[] {
  const fields = score.spec.fields.map(({ name, type, optional }) =>
    html(
      "tr",
      {},
      html("th", { scope: "row" }, name + (optional ? "?" : "")),
      html("td", {}, html("code", {}, type)),
    ),
  );
  const promises = score.promises.map(({ text, name, withinMs, place }) => [
    html("p", {}, ...prose(text || name)),
    html(
      "p",
      { class: "quiet" },
      `within ${durationOf(withinMs)}, `,
      placeLink(place, view.linkBase),
    ),
  ]);
  return [
    section("Promises", list(promises)),
    section(
      "Spec",
      fields.length > 0
        ? [
            html(
              "div",
              { class: "wide" },
              html("table", { class: "spec" }, html("tbody", {}, ...fields)),
            ),
          ]
        : [],
    ),
  ];
}

function trail(item: Item, view: View): HTMLElement {
  const owners = ownersOf(item).map((owner) => view.chooser(owner));
  const app = button(view.state.items.picture.name, () => view.state.choose(undefined));
  return html("nav", { class: "trail", "aria-label": "where it is" }, app, ...owners);
}

/** The parts that need what some topology lacks: they are why the whole can't go there. */
function neededBelow(item: Item, view: View): readonly (readonly Content[])[] {
  const { topologies } = view.state.items.picture;
  const lacking = needsOf(item).filter((need) =>
    topologies.some(({ unknown, offers }) => !unknown && !offers.includes(need)),
  );
  const parts = view.state.items.partsOf(item);
  return lacking.flatMap((need) => {
    const needing = parts.filter((part) => needsOf(part).includes(need));
    return needing.length > 0
      ? [[html("code", {}, need), " ", ...needing.map((part) => view.chooser(part))]]
      : [];
  });
}

function flows({ part, owner }: Item, view: View): readonly (readonly Content[])[] {
  const taken = (part?.takes ?? []).map(({ from, output, place }: FlowPicture) => [
    sibling(from, owner, view),
    " ",
    html("code", {}, output),
    " ",
    placeLink(place, view.linkBase),
  ]);
  const waited = (part?.after ?? []).map((name) => ["comes after ", sibling(name, owner, view)]);
  return [...taken, ...waited];
}

function outputs(item: Item, view: View): readonly (readonly Content[])[] {
  const siblings = item.owner ? view.state.items.partsOf(item.owner) : [];
  return outputsOf(item).map((output) => {
    const takers = siblings.filter(({ part }) =>
      part?.takes.some((flow) => flow.from === item.name && flow.output === output),
    );
    return [html("code", {}, output), " to ", ...takers.map((taker) => view.chooser(taker))];
  });
}

function sibling(name: string, owner: Item | undefined, view: View): Content {
  const found = owner && view.state.items.partsOf(owner).find((each) => each.name === name);
  return found ? view.chooser(found) : name;
}

function entryOf(item: Item, view: View): readonly Content[] {
  return [view.chooser(item), html("span", { class: "quiet" }, ` ${classOf(item)}`)];
}

function sources(item: Item, view: View): readonly (readonly Content[])[] {
  const written = item.part ? [["asked for at ", placeLink(item.part.place, view.linkBase)]] : [];
  const declared = item.scores.map((score) => [
    "declared at ",
    placeLink(score.place, view.linkBase),
    ...(score.package ? [html("span", { class: "quiet" }, ` in ${score.package}`)] : []),
  ]);
  return [...written, ...declared];
}

function durationOf(ms: number): string {
  return ms % 60_000 === 0 ? `${ms / 60_000} min` : `${ms / 1000} s`;
}
