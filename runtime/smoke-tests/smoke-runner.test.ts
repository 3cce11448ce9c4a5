/** The smoke runner: attempts, deadlines and the evidence of the last try. */
import { expect, test } from "vitest";
import { deploy } from "../deploy.ts";
import { bookInterpret, library, libraryInterpret, LibraryScore } from "../fixture/library.ts";
import { aPlace, eventsOf, only } from "../fixture/place.ts";
import type { AnyInterpret, CompiledApp } from "../interpret.ts";
import type { Probe } from "../probe.ts";
import { ProbeFailure } from "../probes/probe-failure.ts";

type Run = (out: { readonly password: { reveal(): string } }, probe: Probe) => Promise<void>;

/** The library with one smoke test on each book: `run`. */
function promising(run: Run, withinMs = 300): CompiledApp {
  const [own] = bookInterpret.smokeTests;
  const smokeTests = [
    {
      ...own!,
      withinMs,
      retryMs: 20,
      run: (_: unknown, out: never, probe: Probe) => run(out, probe),
    },
  ];
  const score = new LibraryScore();
  const parts = libraryInterpret.parts(score).map((part) => ({
    ...part,
    interpret: { ...part.interpret, smokeTests } as AnyInterpret,
  }));
  const interpret = { ...libraryInterpret, parts: () => parts } as unknown as AnyInterpret;
  return { ...library(), create: () => ({ score }), interpret };
}

async function told(app: CompiledApp) {
  const place = await aPlace();
  const events = await eventsOf(deploy(place.run(app)));
  const failures = only(events, "score-failed");
  const tries = only(events, "smoke-tried").filter(({ score }) => score === "first");
  return { tries, diagnostic: failures.find(({ score }) => score === "first")?.diagnostic };
}

test("a promise may come true late", async () => {
  const attempts = new Map<object, number>();
  const { tries, diagnostic } = await told(
    promising(async (out) => {
      attempts.set(out, (attempts.get(out) ?? 0) + 1);
      if (attempts.get(out)! < 3) throw new ProbeFailure("not yet");
    }),
  );
  expect(diagnostic).toBeUndefined();
  expect(tries.map(({ attempt, failure }) => [attempt, failure])).toEqual([
    [1, "not yet"],
    [2, "not yet"],
    [3, undefined],
  ]);
});

test("an attempt that never ends is cut off at the deadline, and the one before it is quoted", async () => {
  const tried = new Set<object>();
  const { diagnostic } = await told(
    promising(async (out) => {
      if (tried.has(out)) return new Promise(() => undefined);
      tried.add(out);
      throw new ProbeFailure("503", ["it said: warming up"]);
    }),
  );
  expect(diagnostic?.notes?.slice(0, 2)).toEqual(["503", "it said: warming up"]);
  expect(diagnostic?.notes?.at(-1)).toBe("tried 2 times within 0.3 s");
});

test("a single attempt that never ends is told as such", async () => {
  const { diagnostic } = await told(promising(() => new Promise(() => undefined), 50));
  expect(diagnostic?.notes).toEqual([
    "no end within the time of the promise",
    "tried once within 0.05 s",
  ]);
});

test("any error is a try that failed, and no secret shows in it", async () => {
  const { diagnostic, tries } = await told(
    promising(async (out) => {
      throw new TypeError(`no ${out.password.reveal()}`, { cause: new Error("deeper") });
    }),
  );
  expect(tries[0]!.failure).toBe("no [secret]");
  expect(diagnostic?.notes?.slice(0, 2)).toEqual(["no [secret]", "deeper"]);
});

test("an interruption ends a promise on trial", async () => {
  const place = await aPlace();
  const interrupt = new AbortController();
  const app = promising(async () => {
    interrupt.abort();
    return new Promise(() => undefined);
  }, 60_000);
  const events = await eventsOf(deploy(place.run(app, { signal: interrupt.signal })));
  expect(events.at(-1)).toMatchObject({ outcome: "interrupted" });
  expect(only(events, "score-failed")).toEqual([]);
});
