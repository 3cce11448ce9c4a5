/** What is dropped from generated code by hand is found, wherever it was. */
import { expect, test } from "vitest";
import { judge, untouched } from "./corpus.ts";
import { findingsFor, tampered } from "./generated.ts";
import { subjects } from "./subjects.ts";

const some = subjects().filter(({ name }) => /^(bakery|hello|shop|missing-capability)/.test(name));

test("a part, a smoke test or a topology that is dropped from generated code is stale output", () => {
  const changes = judge(untouched(some), new Map()).flatMap(({ generated }) =>
    tampered(generated).map((change) => ({ generated, change })),
  );
  expect(new Set(changes.map(({ change }) => change.what)).size).toBe(3);
  for (const { generated, change } of changes)
    expect(findingsFor(generated, change), change.what).toEqual([`H0606 ${change.path}`]);
});
