/** What is kept from one run to the next is never taken for more than it is: with it and without it, the answer is the same. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { projectIn } from "../project.ts";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";
import { analyse } from "./analyse.ts";
import { recall } from "./memory.ts";
import { QuickReader } from "./quick-reading.ts";

// The second part is made by a function, which only the type checker can follow.
const parts = `${twoParts}
  readonly more = ["a", "b"].map((name) => new PostgresScore({ name, version: 18 }));
`;
const version = "1";
const cache = "node_modules/.cache/harmony/facts.json";
const long = new Date(Date.now() - 60_000);

/** A shop whose files changed long ago, so that what the disk says of them is believed. */
function settledShop(members = parts): Author {
  const author = new Author(shopOf(members));
  for (const path of ["place.ts", "shop.app.ts", "shop.score.ts"])
    utimesSync(`${author.folder}/deploy/${path}`, long, long);
  return author;
}

const damages: Readonly<Record<string, (path: string, other: string) => void>> = {
  "a byte is another one": (path) =>
    write(path, (text) => text.replace("PostgresScore", "Postgresscore")),
  "it ends early": (path) => write(path, (text) => text.slice(0, text.length / 2)),
  "it is empty": (path) => write(path, () => ""),
  "it is of another program": (path) => write(path, () => '{ "files": {}, "readings": [] }'),
  "it is of another version": (path) => write(path, (text) => text.replace('"1 ', '"0 ')),
  "it is of another project": (path, other) => copyFileSync(other, path),
  "it is a folder": (path) => {
    rmSync(path);
    mkdirSync(path);
  },
  "its folder is a file": (path) => {
    rmSync(dirname(path), { recursive: true });
    writeFileSync(dirname(path), "");
  },
};

test("the answer is the same whatever happened to what was kept", async () => {
  using other = settledShop(twoParts);
  await analyse(projectIn(other.folder), { version });
  using author = settledShop(twoParts);
  const project = projectIn(author.folder);
  const expected = await analyse(project);
  const path = `${author.folder}/${cache}`;
  const isKept = () => !recall(project, version, new Map()).files.isEmpty;
  for (const [how, damage] of Object.entries(damages)) {
    expect(await analyse(project, { version }), how).toEqual(expected);
    expect(isKept(), how).toBe(true);
    damage(path, `${other.folder}/${cache}`);
    expect(isKept(), how).toBe(false);
    expect(await analyse(project, { version }), how).toEqual(expected);
    rmSync(path, { recursive: true, force: true });
  }
});

function write(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

test("nothing is parsed or asked again while nothing changes", async () => {
  using author = settledShop();
  const project = projectIn(author.folder);
  await analyse(project, { version });
  const memory = recall(project, version, new Map());
  const reading = new QuickReader(project, memory.files).read();
  expect(reading.kind).toBe("linked");
  expect(memory.files.parsed).toBe(0);
});

test.for<[what: string, path: string, change: (text: string) => string]>([
  ["a file that is read", "deploy/place.ts", (text) => text.replaceAll("PostgreSQL & ", "")],
  [
    "a file that a class was asked about",
    "deploy/shop.score.ts",
    (text) => text.replace('"b"', ""),
  ],
  ["the tsconfig", "tsconfig.json", (text) => text.replace("{", '{ "include": ["deploy"],')],
  ["the package", "deploy/package.json", (text) => text.replace("shop-deploy", "store-deploy")],
])("what changed is read again: %s", async ([, path, change]) => {
  using author = settledShop(path.endsWith(".ts") ? parts : twoParts);
  const project = projectIn(author.folder);
  const before = await analyse(project, { version });
  author.write(path, change(author.read(path)));
  const after = await analyse(project, { version });
  expect(after).toEqual(await analyse(project));
  if (!path.startsWith("tsconfig")) expect(after).not.toEqual(before);
});

test("runs at the same time do not tear it", { timeout: 180_000 }, async () => {
  using author = settledShop();
  const runs = Array.from({ length: 3 }, () => author.gen("--no-bundle"));
  expect((await Promise.all(runs)).map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  expect((await author.gen("check", "--second-opinion")).stderr).toBe("");
  expect(author.list("node_modules/.cache/harmony")).not.toContainEqual(/tmp/);
});

test("--no-cache keeps nothing, and believes nothing", { timeout: 120_000 }, async () => {
  using author = settledShop();
  await author.gen("--no-bundle");
  const kept = author.read(cache);
  author.write("deploy/shop.score.ts", `${author.read("deploy/shop.score.ts")}// changed\n`);
  await author.gen("--no-bundle", "--no-cache");
  expect(author.read(cache)).toBe(kept);
});
