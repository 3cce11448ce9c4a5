/** Looks at a page as a person does: what is where, what covers what, and what can be read. */
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

export interface Rectangle {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every label of the drawing that is seen, as large as it is drawn. */
export function labels(page: Page): Promise<readonly Rectangle[]> {
  return page.$$eval("#canvas text", (texts) =>
    texts.map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const name = `${text.closest("[data-path]")?.getAttribute("data-path")}: ${text.textContent?.trim()}`;
      return { name, x, y, width, height };
    }),
  );
}

/** Every card, by its path; those that are open are frames, and hold others. */
export function cards(page: Page, kind = "card"): Promise<readonly Rectangle[]> {
  return page.$$eval(`#canvas .${kind}`, (all) =>
    all.map((card) => {
      const { x, y, width, height } = card.querySelector(".face")!.getBoundingClientRect();
      return { name: card.getAttribute("data-path") ?? "", x, y, width, height };
    }),
  );
}

/** Pairs that cover each other. */
export function overlaps(all: readonly Rectangle[]): readonly string[] {
  const sorted = all.toSorted((a, b) => a.x - b.x);
  return sorted.flatMap((a, i) => {
    const found = [];
    for (const b of sorted.slice(i + 1)) {
      if (b.x >= a.x + a.width) break;
      if (a.y < b.y + b.height && b.y < a.y + a.height) found.push(`${a.name} | ${b.name}`);
    }
    return found;
  });
}

/** Cards that an arrow crosses without joining them, as `card: arrow`. */
export function crossed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll("#canvas .card")].map((card) => ({
      path: card.getAttribute("data-path")!,
      box: card.querySelector(".face")!.getBoundingClientRect(),
    }));
    const arrows = [...document.querySelectorAll<SVGGElement>("#canvas .arrow")];
    return arrows.flatMap((arrow) => {
      const way = arrow.querySelector<SVGPathElement>(".way")!;
      const matrix = way.getScreenCTM()!;
      const ends = [arrow.dataset["from"], arrow.dataset["to"]];
      const points = Array.from({ length: Math.ceil(way.getTotalLength() / 4) }, (_, i) =>
        way.getPointAtLength(i * 4).matrixTransform(matrix),
      );
      const hit = all.filter(
        ({ path, box }) =>
          !ends.includes(path) &&
          points.some(
            (p) => p.x > box.left && p.x < box.right && p.y > box.top && p.y < box.bottom,
          ),
      );
      return hit.map(({ path }) => `${path}: ${ends.join(" to ")}`);
    });
  });
}

/** Texts whose colour is hard to tell from what is behind them: less than 4.5 to 1. */
export function faint(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const light = (color: string): number => {
      const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string): number => {
      const [more = 0, less = 0] = [light(a), light(b)].toSorted((x, y) => y - x);
      return (more + 0.05) / (less + 0.05);
    };
    const isClear = (color: string): boolean => color === "none" || channels(color)[3] === 0;
    const behind = (element: Element): string => {
      if (element instanceof SVGElement) {
        const shape = element.parentElement!.querySelector(":scope > rect, :scope > circle");
        const fill = shape === null ? "none" : getComputedStyle(shape).fill;
        if (!isClear(fill) && !element.parentElement!.matches(".port")) return fill;
        return getComputedStyle(element.closest(".item")!.querySelector(".face")!).fill;
      }
      const { backgroundColor } = getComputedStyle(element);
      return isClear(backgroundColor) ? behind(element.parentElement!) : backgroundColor;
    };
    const texts = [...document.querySelectorAll("header *, #panel *, #canvas text")].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) &&
        !element.matches("title, script, style"),
    );
    return texts.flatMap((element) => {
      const style = getComputedStyle(element);
      const color = element instanceof SVGElement ? style.fill : style.color;
      const ratio = contrast(color, behind(element));
      return ratio < 4.5 ? [`${element.textContent}: ${ratio.toFixed(2)}`] : [];
    });
  });
}

/** What assistive technology would stumble over, as axe sees it. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core/axe.min.js") });
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
