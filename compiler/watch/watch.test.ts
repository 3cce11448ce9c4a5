/** Watching, as its author does it: files are edited, and what the real process says is awaited. */
import { mkdirSync, renameSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";
import { Watching } from "../testing/watching.ts";

const shop = shopOf(twoParts);
const score = "deploy/shop.score.ts";

function edit(author: Author, file: string, from: string, to: string): void {
  const text = author.read(file);
  expect(text).toContain(from);
  author.write(file, text.replace(from, to));
}

test("a change is told and written, a mistake is found, and mended", async () => {
  using author = new Author(shop);
  await using watching = new Watching(author, "--no-bundle");
  expect(await watching.told()).toEqual({ type: "watch-started", format: 1 });
  const first = await watching.run();
  expect(first).toMatchObject({ changed: [], codes: [], finished: { outcome: "proven" } });
  expect(first.finished["apps"]).toEqual(["shop"]);
  expect(first.finished["written"]).toContain("generated/shop/harmony-shop.ts");

  edit(author, score, "/** It answers.", "/** It is there.");
  const second = await watching.run();
  // What it wrote itself is no change.
  expect(second.changed).toEqual([score]);
  expect(second.finished["written"]).toContain("generated/shop/shop.smoke-test.ts");
  expect(second.finished["written"]).not.toContain("generated/shop/harmony-shop.ts");

  edit(author, score, "/** It is there. */", "");
  expect(await watching.run()).toMatchObject({ codes: ["H0303"], finished: { outcome: "found" } });
  edit(author, score, "  @smoke()", "  /** It is here. */\n  @smoke()");
  expect(await watching.run()).toMatchObject({ codes: [], finished: { outcome: "proven" } });

  const watched = contents(author);
  expect(await author.gen("check")).toMatchObject({ exitCode: 0 });
  await author.gen("--no-bundle", "--no-cache");
  expect(contents(author)).toEqual(watched);
});

test("files and folders that come and go", async () => {
  using author = new Author(shop);
  await using watching = new Watching(author, "--no-bundle");
  await watching.run();
  edit(author, "deploy/shop.app.ts", "./place.ts", "./places/place.ts");
  expect(await watching.run()).toMatchObject({ codes: ["H0605"] });
  mkdirSync(join(author.folder, "deploy/places"));
  author.write("deploy/places/place.ts", author.read("deploy/place.ts"));
  expect(await proven(watching)).toMatchObject({ codes: [] });
  renameSync(join(author.folder, "deploy/places"), join(author.folder, "deploy/gone"));
  expect(await watching.run()).toMatchObject({ codes: ["H0605"] });
});

test("what is read from outside the project is watched, too", async () => {
  using place = new Author(shop);
  using author = new Author(shop);
  const outside = `../../${basename(place.folder)}/deploy/place.ts`;
  edit(author, "deploy/shop.app.ts", "./place.ts", outside);
  await using watching = new Watching(author, "--no-bundle");
  expect(await watching.run()).toMatchObject({ codes: [] });
  const text = place.read("deploy/place.ts");
  place.write("deploy/place.ts", text.replace("Topology<PostgreSQL & ", "Topology<"));
  const { changed, codes } = await watching.run();
  expect(changed).toEqual([`../${basename(place.folder)}/deploy/place.ts`]);
  expect(codes).toContain("H0101");
});

test("a project that is broken at the start is waited for", async () => {
  using author = new Author(shop);
  const [manifest, tsconfig] = [author.read("package.json"), author.read("tsconfig.json")];
  author.write("package.json", manifest.replace("{", '{ "harmony": { "tsconfg": "x" },'));
  author.write("tsconfig.json", tsconfig.replace("{", "{,"));
  await using watching = new Watching(author, "--no-bundle");
  expect(await watching.run()).toMatchObject({ codes: ["H0602"] });
  author.write("package.json", manifest);
  expect(await watching.run()).toMatchObject({ changed: ["package.json"], codes: ["H0603"] });
  author.write("tsconfig.json", tsconfig);
  const mended = await watching.run();
  expect(mended).toMatchObject({ changed: ["tsconfig.json"], finished: { outcome: "proven" } });
});

test.for<[NodeJS.Signals, number]>([
  ["SIGINT", 130],
  ["SIGTERM", 143],
])("%s ends it, and nothing of it is left", async ([signal, code]) => {
  using author = new Author(shop);
  await using watching = new Watching(author);
  const { finished } = await watching.run();
  expect(finished["written"]).toContain("dist/harmony-shop");
  expect(await watching.end(signal)).toBe(code);
  // Children end by themselves once their parent is gone.
  await expect.poll(() => watching.left()).toEqual([]);
});

test("it ends when nobody reads what it says", async () => {
  using author = new Author(shop);
  await using watching = new Watching(author, "--no-bundle");
  await watching.run();
  watching.hangUp();
  author.write(score, `${author.read(score)}\n`);
  expect(await watching.ended()).toBe(0);
});

test("a format that is told at the end is refused, and so is a folder without a project", async () => {
  using author = new Author({});
  expect(await author.gen("--watch", "--format", "sarif")).toMatchObject({ exitCode: 2 });
  const answer = await author.gen("--watch", "--project", "/nowhere");
  expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
  expect(answer.stderr).toContain("there is no project here");
});

function contents(author: Author): Readonly<Record<string, string>> {
  const names = author.list("generated/shop");
  return Object.fromEntries(names.map((name) => [name, author.read(`generated/shop/${name}`)]));
}

/** A folder and its file may be two changes; the last of them mends it. */
async function proven(watching: Watching) {
  for (;;) {
    const run = await watching.run();
    if (run.finished["outcome"] === "proven") return run;
  }
}
