/** Runs that are killed, and runs at the same time: the next one heals, and nothing is left behind. */
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "./clock.ts";
import { deploy } from "./deploy.ts";
import { destroy } from "./destroy.ts";
import { DiagnosticError } from "./diagnostic/diagnostic.ts";
import { deployInChild, killAfter, linesOf } from "./fixture/child.ts";
import { library } from "./fixture/library.ts";
import { aPlace, eventsOf, only } from "./fixture/place.ts";
import { shelfIn } from "./fixture/shelf.ts";
import { readLines } from "./state/journal-line.ts";

test("a deploy that is killed after any of its events is continued by the next one", async () => {
  let moment = 1;
  for (; ; moment++) {
    const place = await aPlace();
    const told = await killAfter(deployInChild(place.home), moment);
    if (told < moment) break;
    const events = await eventsOf(deploy(place.run(library())));
    expect(events.at(-1), `killed at event ${moment}`).toMatchObject({ outcome: "succeeded" });
    const names = await readdir(place.folder);
    expect(names.sort()).toEqual(["journal.ndjson", "secrets.json"]);
    const shelf = await readdir(shelfIn(place));
    expect(shelf.sort()).toEqual(["first.book", "second.book", "third.book"]);
    await eventsOf(destroy(place.run(library())));
    expect(await place.tree()).toEqual([]);
  }
  expect(moment).toBeGreaterThan(15);
}, 120_000);

test("the lock of a killed run is taken over at once, and that is told", async () => {
  const place = await aPlace();
  await killAfter(deployInChild(place.home), 2);
  expect(await readdir(place.folder)).toContain("lock");
  const events = await eventsOf(deploy(place.run(library())));
  expect(only(events, "warned")).toMatchObject([
    { diagnostic: { code: "H1021", severity: "warning" } },
  ]);
});

test("what a killed run had not finished writing is swept away", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const names = ["secrets.json.next", "journal.ndjson.next", "lock.0123"];
  for (const name of names) await writeFile(join(place.folder, name), "hush-hush");
  await eventsOf(deploy(place.run(library())));
  expect((await readdir(place.folder)).sort()).toEqual(["journal.ndjson", "secrets.json"]);
});

test("a second run says at once who holds the lock, and since when", async () => {
  const place = await aPlace();
  const child = deployInChild(place.home);
  const gone = once(child, "exit");
  let refused: unknown;
  for await (const { type } of linesOf(child)) {
    if (type !== "resource-progressed" || refused !== undefined) continue;
    child.kill("SIGSTOP");
    refused = await eventsOf(deploy(place.run(library()))).catch((error: unknown) => error);
    child.kill("SIGCONT");
  }
  expect(refused).toBeInstanceOf(DiagnosticError);
  expect((refused as DiagnosticError).diagnostic).toMatchObject({
    code: "H1010",
    message: expect.stringMatching(/^`library` on `shelf` is held by a `deploy` of .+@.+$/),
    notes: [expect.stringMatching(new RegExp(`^process ${child.pid}, since \\d{4}-`))],
  });
  expect((await gone)[0]).toBe(0);
});

test("a run that lost its lock stops, says so, and leaves the other's lock alone", async () => {
  const place = await aPlace();
  // The lock's beat is every two seconds; here it is quick.
  const sleep = (ms: number, signal?: AbortSignal) =>
    systemClock.sleep(ms === 2_000 ? 1 : Math.max(ms, 100), signal);
  const run = place.run(library(), { clock: { ...systemClock, sleep } });
  const lock = join(place.folder, "lock");
  const events: string[] = [];
  const running = (async () => {
    for await (const { type } of deploy(run)) {
      events.push(type);
      if (type === "resource-progressed") await writeFile(lock, '{"nonce":"another","process":{}}');
    }
  })();
  await expect(running).rejects.toThrow("H1011");
  expect(events).not.toContain("run-finished");
  expect(await readFile(lock, "utf8")).toContain("another");
});

test("of many runs at once one deploys and the others are refused", async () => {
  const place = await aPlace();
  const runs = Array.from({ length: 8 }, () => eventsOf(deploy(place.run(library()))));
  const ended = await Promise.allSettled(runs);
  const refused = ended.filter((end) => end.status === "rejected");
  expect(refused.length).toBe(7);
  for (const { reason } of refused) expect((reason as Error).message).toMatch(/^H1010/);
  const journal = readLines(await readFile(join(place.folder, "journal.ndjson")));
  expect(journal).toMatchObject({ condition: "sound", records: { length: 3 } });
});
