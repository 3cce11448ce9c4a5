/** Deploy, on a real topology of files: order, proofs, failures, and what is written. */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deploy } from "./deploy.ts";
import { Deployed } from "./deployed.ts";
import { library } from "./fixture/library.ts";
import { allText, aPlace, eventsOf, only } from "./fixture/place.ts";
import { shelfIn } from "./fixture/shelf.ts";

test("a deploy makes every Score, proves it, and hands outputs along", async () => {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(library())));
  expect(only(events, "score-failed")).toEqual([]);
  expect(
    only(events, "score-deployed")
      .map(({ score }) => score)
      .at(-1),
  ).toBe("library");
  expect(await readFile(join(shelfIn(place), "second.book"), "utf8")).toContain("FIRST");
  expect(events.at(-1)).toMatchObject({ type: "run-finished", outcome: "succeeded", writes: 3 });
  const { deployed } = only(events, "run-finished")[0]!;
  expect(deployed).toBeInstanceOf(Deployed);
  expect(deployed?.promises).toEqual(["Every book has a title."]);
});

test("a Score starts only when what it refers to is deployed", async () => {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(library())));
  const at = (type: string, score: string) =>
    events.findIndex((event) => event.type === type && "score" in event && event.score === score);
  expect(at("score-started", "second")).toBeGreaterThan(at("score-deployed", "first"));
  expect(at("score-started", "third")).toBeLessThan(at("score-deployed", "first"));
});

test("a second deploy writes nothing at all", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const before = await place.tree();
  const events = await eventsOf(deploy(place.run(library())));
  expect(events.at(-1)).toMatchObject({ outcome: "succeeded", writes: 0 });
  expect(await place.tree()).toEqual(before);
});

test("a failure stops what depends on it and nothing else", async () => {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(library({ first: { fault: "apply" } }))));
  expect(only(events, "score-skipped").map(({ score, because }) => [score, because])).toEqual([
    ["second", "first"],
    ["library", "first"],
  ]);
  expect(only(events, "score-deployed").map(({ score }) => score)).toEqual(["third"]);
  expect(only(events, "score-failed")[0]!.diagnostic).toMatchObject({
    code: "H1106",
    message: "`first` could not be applied",
    object: "book first",
    location: { kind: "source", span: { line: 11 } },
    label: "asked for here",
    notes: ["the pen is dry", "no ink"],
    state: expect.stringMatching(/`first` may be applied in part; .*running again is safe$/),
  });
  expect(events.at(-1)).toMatchObject({ outcome: "failed", writes: 1 });
});

test("a refusal of the topology points to the author's line", async () => {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(library({ second: { fault: "refuse" } }))));
  expect(only(events, "score-failed")[0]!.diagnostic).toMatchObject({
    code: "H9901",
    location: { span: { line: 12 } },
    label: "asked for here",
    state: expect.stringContaining("`second` is not applied"),
  });
});

test("a promise that does not hold fails the Score, with its evidence", async () => {
  const place = await aPlace();
  const spec = { first: { text: "illegible" } };
  const events = await eventsOf(deploy(place.run(library(spec))));
  const { diagnostic } = only(events, "score-failed")[0]!;
  expect(diagnostic).toMatchObject({
    code: "H1201",
    message: "`first` does not keep its promise: The book can be read.",
    location: { span: { line: 11 } },
    labels: [{ span: { line: 2 }, text: "promised here" }],
  });
  expect(diagnostic.notes?.[0]).toContain("illegible");
  expect(diagnostic.notes?.at(-1)).toMatch(/^tried \d+ times within 0.5 s$/);
  expect(only(events, "smoke-tried").some(({ attempt }) => attempt > 1)).toBe(true);
  expect(only(events, "score-skipped").map(({ score }) => score)).toEqual(["second", "library"]);
});

test("a composite is proven too, and its failure says that the parts are deployed", async () => {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(library({ second: { name: "other" } }))));
  expect(only(events, "score-failed")).toMatchObject([
    {
      score: "library",
      diagnostic: {
        code: "H1201",
        labels: [{ span: { line: 14 } }],
        state:
          "`first`, `second`, `third` are deployed; `library` is ready and not proven; running again is safe",
      },
    },
  ]);
  expect(only(events, "run-finished")[0]!.deployed).toBeUndefined();
});

test("what fails for good ends the wait at once, and deploying again tries again", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await writeFile(join(shelfIn(place), "third.status"), "Failed");
  const events = await eventsOf(deploy(place.run(library())));
  expect(only(events, "score-failed")[0]!.diagnostic).toMatchObject({
    code: "H9902",
    message: "`third` is torn",
    object: "book third",
    notes: ["[secret]"],
  });
  const compared = only(events, "resource-compared").find(({ score }) => score === "third");
  expect(compared?.changes).toEqual([{ path: "status", from: "IsFailed", to: "Current" }]);
});

test("a state that no rule knows is no success", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await writeFile(join(shelfIn(place), "third.status"), "Unknown");
  const events = await eventsOf(deploy(place.run(library())));
  expect(only(events, "score-failed")[0]!.diagnostic.code).toBe("H1103");
});

test("a resource that never becomes ready is given up when nothing changes any more", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await writeFile(join(shelfIn(place), "third.status"), "InProgress");
  await writeFile(join(shelfIn(place), "third.log"), "the password is hush-hush\n");
  const events = await eventsOf(deploy(place.run(library())));
  expect(only(events, "score-failed")[0]!.diagnostic).toMatchObject({
    code: "H1102",
    log: ["the password is [secret]"],
    state:
      "`first`, `second` are deployed; `third` is applied and not ready; running again is safe",
  });
});

test("a resource that is ready must hand something out", async () => {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(library({ third: { fault: "silent" } }))));
  expect(only(events, "score-failed")[0]!.diagnostic.code).toBe("H1107");
});

test("what no Score asks for any more is removed, after everything else succeeded", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const failed = library({ third: "absent", first: { fault: "apply" } });
  await eventsOf(deploy(place.run(failed)));
  expect(await readdir(shelfIn(place))).toContain("third.book");
  const events = await eventsOf(deploy(place.run(library({ third: "absent" }))));
  expect(only(events, "resource-removed")).toMatchObject([
    { resource: "book/third", why: "no longer asked for" },
  ]);
  expect(await readdir(shelfIn(place))).not.toContain("third.book");
});

test("what should go and can not be removed is told at the root, and kept in mind", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const stuck = join(shelfIn(place), "third.log");
  await mkdir(join(stuck, "full"), { recursive: true });
  const events = await eventsOf(deploy(place.run(library({ third: "absent" }))));
  expect(only(events, "score-failed")).toMatchObject([
    {
      score: "library",
      diagnostic: {
        code: "H1106",
        object: "book third",
        state: "`book/third` may still be there; running again is safe",
      },
    },
  ]);
  expect(events.at(-1)).toMatchObject({ outcome: "failed" });
  await rm(stuck, { recursive: true });
  const again = await eventsOf(deploy(place.run(library({ third: "absent" }))));
  expect(only(again, "resource-removed")).toMatchObject([{ resource: "book/third" }]);
});

test("what an interpret began and did not wait for is waited for, and its failure is one", async () => {
  const place = await aPlace();
  const spec = { first: { fault: "apply", careless: true }, third: { careless: true } } as const;
  const events = await eventsOf(deploy(place.run(library(spec))));
  expect(only(events, "score-failed").map(({ score }) => score)).toEqual(["first"]);
  expect(only(events, "score-deployed").map(({ score }) => score)).toEqual(["third"]);
  expect(await readdir(shelfIn(place))).toContain("third.book");
});

test("two Scores can not ask for the same resource", async () => {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(library({ second: { name: "first" } }))));
  expect(only(events, "score-failed")[0]!.diagnostic).toMatchObject({
    code: "H1104",
    labels: [{ text: "first asked for here" }],
  });
});

test("an interrupted run stops, lets go of the lock, and the next one continues", async () => {
  const place = await aPlace();
  const interrupt = new AbortController();
  const run = place.run(library(), { signal: interrupt.signal });
  let last;
  for await (last of deploy(run)) if (last.type === "resource-compared") interrupt.abort();
  expect(last).toMatchObject({ type: "run-finished", outcome: "interrupted" });
  expect(await readdir(place.folder)).not.toContain("lock");
  const events = await eventsOf(deploy(place.run(library())));
  expect(events.at(-1)).toMatchObject({ outcome: "succeeded" });
});

test("a reader that stops early interrupts the run and gets the lock back", async () => {
  const place = await aPlace();
  for await (const event of deploy(place.run(library()))) if (event.type === "score-started") break;
  expect(await readdir(place.folder)).not.toContain("lock");
});

test("a secret is in the one store and nowhere else", async () => {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(library())));
  expect(JSON.stringify(events)).not.toContain("hush-hush");
  expect(await readFile(join(place.folder, "secrets.json"), "utf8")).toContain("hush-hush");
  const elsewhere = (await allText(place.home)).replace(/"first\/password.*hush-hush"/s, "");
  expect(elsewhere).not.toContain("hush-hush");
});
