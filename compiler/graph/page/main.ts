/** The page of one app: draws its picture, and answers those who point at it. */
import type { Picture } from "../picture.ts";
import { Canvas } from "./canvas.ts";
import { Items } from "./item.ts";
import { browserMeasure } from "./measure.ts";
import { Panel } from "./panel.ts";
import { point } from "./pointing.ts";
import { State } from "./state.ts";
import { toolbar } from "./toolbar.ts";
import { View } from "./view.ts";

interface PageData {
  readonly picture: Picture;
  readonly linkBase?: string;
}

start(JSON.parse(byId("data").textContent ?? ""));

function start({ picture, linkBase }: PageData): void {
  const state = new State(new Items(picture));
  const canvas = new Canvas(byId("canvas"), state, browserMeasure());
  const view = new View(state, linkBase, (item) => canvas.show(item));
  const panel = new Panel(byId("panel"), view);
  state.chosen = state.items.at(chosenByAddress())?.path;
  if (state.chosen !== undefined) state.choose(state.items.at(state.chosen));
  state.onChange(() => {
    canvas.draw();
    panel.draw();
    keepInAddress(state.chosen);
  });
  toolbar(byId("tools"), state, canvas);
  point(byId("canvas"), state, canvas);
  canvas.draw();
  panel.draw();
}

/** `bakery.html#score.shop` opens with `shop` chosen. */
function chosenByAddress(): string {
  return decodeURIComponent(location.hash.slice(1));
}

function keepInAddress(path: string | undefined): void {
  history.replaceState(undefined, "", path === undefined ? "#" : `#${encodeURIComponent(path)}`);
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new TypeError(`the page has no #${id}`);
  return found;
}
