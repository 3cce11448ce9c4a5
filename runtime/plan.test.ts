/** Plan and status: what would change and how it is, found out without a trace. */
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deploy } from "./deploy.ts";
import { DiagnosticError } from "./diagnostic/diagnostic.ts";
import { library } from "./fixture/library.ts";
import { aPlace, eventsOf } from "./fixture/place.ts";
import { shelfIn } from "./fixture/shelf.ts";
import { plan } from "./plan.ts";
import { Secret } from "./secret.ts";
import { status } from "./status.ts";

test("before the first deploy everything is created, and what only a deploy can tell is said so", async () => {
  const place = await aPlace();
  const planned = await plan(place.run(library()));
  expect(planned.empty).toBe(false);
  expect(planned.scores.map(({ score }) => score)).toEqual(["first", "second", "third"]);
  expect(planned.scores[1]!.resources).toEqual([
    {
      resource: "book/second",
      action: "create",
      changes: [{ path: "", to: { name: "second", text: "(known after deploy)" } }],
    },
  ]);
  expect(await place.tree()).toEqual([]);
});

test("after a deploy the plan is empty, and nothing was written to find that out", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const before = await place.tree();
  expect(await plan(place.run(library()))).toMatchObject({ empty: true, removals: [] });
  expect(await status(place.run(library()))).toMatchObject({ healthy: true, strays: [] });
  expect(await place.tree()).toEqual(before);
});

test("a change is shown field by field, a removal by name", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  const changed = library({ first: { text: "Twice upon a time" }, third: "absent" });
  const planned = await plan(place.run(changed));
  expect(planned.scores[0]!.resources).toEqual([
    {
      resource: "book/first",
      action: "change",
      changes: [{ path: "text", from: "Once upon a time", to: "Twice upon a time" }],
    },
  ]);
  expect(planned.scores[1]!.resources[0]!.action).toBe("keep");
  expect(planned.removals).toEqual([{ resource: "book/third", action: "remove", changes: [] }]);
});

test("a changed secret is a change that shows neither value", async () => {
  const place = await aPlace();
  const secretive = (text: string) => library({ first: { text: new Secret(text) } });
  await eventsOf(deploy(place.run(secretive("sesame"))));
  expect((await plan(place.run(secretive("sesame")))).empty).toBe(true);
  const planned = await plan(place.run(secretive("abracadabra")));
  expect(planned.scores[0]!.resources[0]!.changes).toEqual([
    { path: "text", from: "[secret]", to: "[secret]" },
  ]);
  expect(JSON.stringify(planned)).not.toMatch(/sesame|abracadabra/);
});

test("a plan that can not be made says why, at the author's line", async () => {
  const place = await aPlace();
  const failing = plan(place.run(library({ second: { fault: "refuse" } })));
  const error = await failing.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DiagnosticError);
  expect((error as DiagnosticError).diagnostic).toMatchObject({
    code: "H9901",
    location: { span: { line: 12 } },
  });
});

test("an interrupted plan is no plan", async () => {
  const place = await aPlace();
  const run = place.run(library(), { signal: AbortSignal.abort() });
  await expect(plan(run)).rejects.toThrow("H1022");
});

test("status tells drift, strays and what is handed out", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await writeFile(join(shelfIn(place), "first.book"), JSON.stringify({ name: "first", text: "?" }));
  await writeFile(join(shelfIn(place), "third.status"), "InProgress");
  const report = await status(place.run(library({ third: "absent" })));
  expect(report.healthy).toBe(false);
  expect(report.scores[0]).toMatchObject({
    score: "first",
    resources: [{ status: { word: "Current" }, drift: [{ path: "text", from: "?" }] }],
    outputs: { title: "FIRST", password: expect.any(Secret) },
  });
  expect(report.strays).toMatchObject([{ resource: "book/third", status: { word: "InProgress" } }]);
});

test("status of what was never deployed says that nothing is there", async () => {
  const place = await aPlace();
  const report = await status(place.run(library()));
  expect(report.healthy).toBe(false);
  expect(report.scores.map(({ resources }) => resources[0]!.status.word)).toEqual([
    "NotFound",
    "NotFound",
    "NotFound",
  ]);
  expect(report.scores[0]!.outputs).toEqual({});
});

test("a corrupt journal is told and left where it is", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await writeFile(join(place.folder, "journal.ndjson"), "rubbish\nrubbish\n");
  const before = await place.tree();
  const planned = await plan(place.run(library()));
  expect(planned.warnings).toMatchObject([{ code: "H1017" }]);
  expect(planned.empty).toBe(true);
  expect(await place.tree()).toEqual(before);
});

test("a lost journal is made good by a look around", async () => {
  const place = await aPlace();
  await eventsOf(deploy(place.run(library())));
  await rm(join(place.folder, "journal.ndjson"));
  const planned = await plan(place.run(library({ third: "absent" })));
  expect(planned.removals).toMatchObject([{ resource: "book/third" }]);
});
