/** What watching looks like on a terminal: a real one, drawn on by the real process. */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";
import { onTerminal } from "../testing/watching.ts";
import { fitting } from "./fit.ts";

const shop = shopOf(twoParts);
const noTerminal = spawnSync("script", ["--version"]).status === 0 ? false : "there is no `script`";

test("findings fit on the screen, keys are heard, and q ends it", async ({ skip }) => {
  if (noTerminal) return skip(noTerminal);
  using author = new Author(shop);
  author.write("deploy/shop.score.ts", mistaken(author.read("deploy/shop.score.ts")));
  const child = onTerminal(author, "rows 20 cols 100", "--watch", "--no-bundle");
  const ended = once(child, "exit");
  const screens = drawn(child.stdout!);
  const found = await until(screens, (screen) => screen.includes("errors"));
  expect(found.split("\n").length).toBeLessThanOrEqual(20);
  expect(found).toMatch(/^harmony-gen watches harmony-author-/);
  expect(found).toMatch(/error\[H0301\].*\n +--> deploy\/shop\.score\.ts/);
  expect(found).toMatch(/… \d+ more: `harmony-gen check` shows all/);
  expect(found).toMatch(/✗ \d+ errors \(.*\); waiting for changes\nq quit {3}r run again$/);

  author.write("deploy/shop.score.ts", shop["deploy/shop.score.ts"]!);
  const mended = await until(screens, (screen) => screen.includes("✓"));
  expect(mended).toContain("changed deploy/shop.score.ts");
  expect(mended).toContain("ready: harmony-shop");
  child.stdin!.write("r");
  await until(screens, (screen) => screen.includes("checking…"));
  await until(screens, (screen) => screen.includes("✓ nothing to do"));
  child.stdin!.write("q");
  expect(await ended).toEqual([0, null]);
});

test("a text is cut only when it is the first, and the rest is counted", () => {
  const blocks = ["a\nb\nc", "d\ne", "f"];
  expect(fitting(blocks, { rows: 9, columns: 10 })).toEqual(["a", "b", "c", "", "d", "e", "", "f"]);
  const less = fitting(blocks, { rows: 7, columns: 10 });
  expect(less).toEqual(["a", "b", "c", "", "… 2 more: `harmony-gen check` shows all"]);
  expect(fitting(blocks, { rows: 3, columns: 10 })).toEqual([
    "a",
    "b",
    expect.stringMatching("3 more"),
  ]);
  expect(fitting(["long enough\nb"], { rows: 2, columns: 6 })).toHaveLength(1);
});

function mistaken(text: string): string {
  const unproven = [1, 2, 3, 4].map(
    (n) => `
@score({ summary: "Number ${n}" })
export class Unproven${n}Score extends Score<HttpHosting, HttpServerSpec, HttpEndpoint> {
  interpret(topology: HttpHosting, spec: HttpServerSpec) {
    return topology.ensureHttpServer(spec);
  }
}
`,
  );
  return text + unproven.join("");
}

/** Each time that the screen is drawn, as a text; the last one may be half-drawn. */
async function* drawn(output: NodeJS.ReadableStream): AsyncGenerator<string> {
  let all = "";
  for await (const chunk of output.setEncoding("utf8")) {
    all += String(chunk);
    yield (all.split("\u001b[2J\u001b[H").at(-1) ?? "").replaceAll("\r\n", "\n");
  }
}

async function until(screens: AsyncGenerator<string>, holds: (screen: string) => boolean) {
  for (;;) {
    const { value, done } = await screens.next();
    if (done) throw new RangeError("it ended without showing that");
    if (holds(value) && value.endsWith("run again")) return value;
  }
}
