/** Two deploys of one app at once: the second says who is at it, and neither is harmed. */
import { hostname, userInfo } from "node:os";
import { afterAll, expect, test } from "vitest";
import { harmony, start } from "./harmony.ts";
import { normalised } from "./normalise.ts";
import { useSandbox } from "./sandbox.ts";

const sandbox = useSandbox("bakery");

afterAll(() => harmony(sandbox, "bakery", "destroy", "local"));

test("the second deploy says who holds the first, where and since when", async () => {
  const first = start(sandbox, "bakery", "deploy", "local", "--format", "json");
  await said(first.child.stdout, "score-started");
  const second = await harmony(sandbox, "bakery", "deploy", "local");
  const deployed = await first.ended;
  expect(second.code, second.output).toBe(1);
  expect(second.output).toContain(hostname());
  expect(second.output).toContain(userInfo().username);
  expect(second.output).toContain(`${first.child.pid}`);
  await expect(normalised(second.stderr, sandbox)).toMatchFileSnapshot("told/two-deploys.txt");
  expect(deployed.code, deployed.output).toBe(0);
  expect((await harmony(sandbox, "bakery", "deploy", "local")).output).toContain("nothing to do");
});

/** Resolves when `word` was said, or when there is nothing more to come. */
function said(stream: NodeJS.ReadableStream, word: string): Promise<void> {
  let text = "";
  return new Promise((resolve) => {
    stream.once("end", resolve);
    stream.on("data", (chunk: string) => {
      text += chunk;
      if (text.includes(word)) resolve();
    });
  });
}
