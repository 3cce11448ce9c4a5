/** Who listens where, asked of the machine. */
import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { answersOn, holderOf, isReachable, listeners, tellsOwners } from "./listeners.ts";
import { choosePort, isTaken } from "./port.ts";

async function listening(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  onTestFinished(() => void server.close());
  await once(server, "listening");
  return (server.address() as { port: number }).port;
}

test("a port with a listener is taken, one without is not", async () => {
  const port = await listening("127.0.0.1");
  expect(await isTaken(port)).toBe(true);
  expect(await answersOn(port)).toBe(true);
  expect(await isTaken(await choosePort("a seed"))).toBe(false);
});

test("the same seed never gives two the same port", async () => {
  expect(await choosePort("twins")).not.toBe(await choosePort("twins"));
});

test.runIf(tellsOwners)("a listener is told with its address and its process", async () => {
  const port = await listening("127.0.0.1");
  const found = (await listeners()).find((one) => one.port === port)!;
  expect(found.address).toBe("127.0.0.1");
  expect(isReachable(found)).toBe(true);
  expect(await holderOf(found)).toMatchObject({ pid: process.pid });
});

test.runIf(tellsOwners)("a listener on every address is reachable by 127.0.0.1", async () => {
  const port = await listening("0.0.0.0");
  expect((await listeners()).find((one) => one.port === port)!.address).toBe("*");
});
