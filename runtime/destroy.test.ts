/** Destroy, smoke and logs, on a real topology of files. */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deploy } from "./deploy.ts";
import { destroy } from "./destroy.ts";
import { library } from "./fixture/library.ts";
import { aPlace, eventsOf, only } from "./fixture/place.ts";
import { shelfIn } from "./fixture/shelf.ts";
import { logs } from "./logs.ts";
import { smoke } from "./smoke.ts";

test("destroy removes what was made, the last first, and every trace of the state", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const events = await eventsOf(destroy(place.run(library())));
  const removed = only(events, "resource-removed").map(({ resource }) => resource);
  expect(removed).toHaveLength(3);
  expect(removed.indexOf("book/second")).toBeLessThan(removed.indexOf("book/first"));
  expect(events.at(-1)).toMatchObject({ outcome: "succeeded", writes: 3 });
  expect(await place.tree()).toEqual([]);
  expect(await readdir(place.stateDir)).toEqual([]);
});

test("destroy may be called again, and for what was never there", async () => {
  const place = await aPlace();
  const events = await eventsOf(destroy(place.run(library())));
  expect(events.at(-1)).toMatchObject({ outcome: "succeeded", writes: 0 });
  expect(await readdir(place.stateDir)).toEqual([]);
});

test("destroy finds what no journal tells of", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await rm(place.folder, { recursive: true });
  const events = await eventsOf(destroy(place.run(library())));
  expect(only(events, "resource-removed")).toHaveLength(3);
  expect(await place.tree()).toEqual([]);
});

test("what can not be removed is told, and kept for the next time", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const stuck = join(shelfIn(place), "third.log");
  await mkdir(join(stuck, "full"), { recursive: true });
  const events = await eventsOf(destroy(place.run(library())));
  expect(only(events, "score-failed")).toMatchObject([
    { score: "third", diagnostic: { code: "H1106", message: "`third` could not be removed" } },
  ]);
  expect(events.at(-1)).toMatchObject({ outcome: "failed", writes: 2 });
  await rm(stuck, { recursive: true });
  const again = await eventsOf(destroy(place.run(library())));
  expect(only(again, "resource-removed")).toMatchObject([{ resource: "book/third" }]);
  expect(await place.tree()).toEqual([]);
});

test("what was made can be removed even when its Scores can not be read any more", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const broken = {
    ...library(),
    create: () => {
      throw new TypeError("no such book");
    },
  };
  await expect(eventsOf(deploy(place.run(broken)))).rejects.toThrow("H1016");
  const events = await eventsOf(destroy(place.run(broken)));
  expect(events.at(-1)).toMatchObject({ outcome: "succeeded", writes: 3 });
});

test("smoke tries every promise of what is there, and writes nothing", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const before = await place.tree();
  const events = await eventsOf(smoke(place.run(library())));
  expect(only(events, "smoke-tried")).toHaveLength(4);
  expect(events.at(-1)).toMatchObject({ outcome: "succeeded", writes: 0 });
  expect(await place.tree()).toEqual(before);
});

test("smoke says what is not deployed, and tries the rest", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await rm(join(shelfIn(place), "first.book"));
  const events = await eventsOf(smoke(place.run(library())));
  expect(only(events, "score-failed")).toMatchObject([
    { score: "first", diagnostic: { code: "H1202", location: { span: { line: 11 } } } },
  ]);
  expect(only(events, "score-deployed").map(({ score }) => score)).toEqual(["third"]);
  expect(only(events, "score-skipped").map(({ score }) => score)).toEqual(["second", "library"]);
});

test("logs are found by the Score that asked, without the secrets in them", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await writeFile(join(shelfIn(place), "first.log"), "one\ntwo\nhush-hush\n");
  const all = await logs(place.run(library()), undefined, 2);
  expect(all.map(({ score }) => score)).toEqual(["first", "second", "third"]);
  expect(await logs(place.run(library()), "first", 2)).toEqual([
    { score: "first", resource: "book/first", lines: ["two", "[secret]"] },
  ]);
});
