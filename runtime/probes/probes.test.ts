/** The TCP, exec, SQL and expect probes against real sockets and processes. */
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { Secret } from "../secret.ts";
import type { Probe } from "../probe.ts";
import { directProbe } from "./direct-probe.ts";
import { toldBy } from "./fixture/told-by.ts";

const signal = new AbortController().signal;
const probe: Probe = directProbe({ signal, home: import.meta.dirname, timeoutMs: 2_000 });
const impatient = directProbe({ signal, home: "/", timeoutMs: 200 });

async function listen(onConnection: (socket: Socket) => void = () => undefined): Promise<number> {
  const server = createServer(onConnection);
  onTestFinished(() => void server.close());
  await once(server.listen(0, "127.0.0.1"), "listening");
  return (server.address() as AddressInfo).port;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  await once(server.close(), "close");
  return port;
}

test("tcp connects, or says why not", async () => {
  await probe.tcp("127.0.0.1", await listen());
  const port = await closedPort();
  expect(await toldBy(probe.tcp("127.0.0.1", port))).toEqual([
    `TCP 127.0.0.1:${port}: connection refused: nothing listens there`,
  ]);
});

test("exec answers what a command printed", async () => {
  const answer = await probe.exec(["node", "-p", "process.cwd() + process.env.BREAD"], {
    env: { BREAD: "rye" },
    directory: "..",
  });
  expect(answer).toMatchObject({ exitCode: 0, stderr: "" });
  expect(answer.stdout).toMatch(/runtimerye\n$/);
});

test("exec tells the exit code and the end of the output", async () => {
  const script = "for (let i = 1; i < 9; i++) console.error('line', i); process.exit(3)";
  expect(await toldBy(probe.exec(["node", "-e", script]))).toEqual([
    `\`node -e ${script}\`: exit code 3, expected 0`,
    "the end of its stderr was:\n  …\n  line 3\n  line 4\n  line 5\n  line 6\n  line 7\n  line 8",
  ]);
  await expect(probe.exec(["node", "-e", script], { exitCode: 3 })).resolves.toBeDefined();
});

test("exec says that there is no such program, and ends one that does not end", async () => {
  expect(await toldBy(probe.exec(["no-such-program"]))).toEqual([
    "`no-such-program`: there is no program `no-such-program`, or no such folder to run it in",
  ]);
  expect(await toldBy(impatient.exec(["sleep", "60"]))).toEqual([
    "`sleep 60`: no end within 0.2 s",
  ]);
});

test("exec never shows a secret of its environment", async () => {
  const evidence = await toldBy(
    probe.exec(["node", "-e", "console.log(process.env.KEY); process.exit(1)"], {
      env: { KEY: new Secret("marker-7f3a") },
    }),
  );
  expect(evidence).toContain("the end of its stdout was:\n  [secret]");
  expect(evidence.join("\n")).not.toContain("marker-7f3a");
});

test("sql names the server and the statement, never the password", async () => {
  const url = new Secret(`postgresql://baker:m%40rker-7f3a@127.0.0.1:${await closedPort()}/orders`);
  const evidence = await toldBy(probe.sql({ url }, "select\n  1"));
  expect(evidence[0]).toMatch(/^SQL on baker@127\.0\.0\.1:\d+\/orders: connection refused/);
  expect(evidence[1]).toBe("the statement was: select 1");
  expect(evidence.join("\n")).not.toMatch(/m(%40|@)rker/);
});

test("sql does not wait for a server that never answers", async () => {
  const url = new Secret(`postgresql://baker:x@127.0.0.1:${await listen()}/orders`);
  expect((await toldBy(impatient.sql({ url }, "select 1")))[0]).toMatch(/no answer within 0.2 s$/);
});

test("expect fails in the author's words", async () => {
  probe.expect(true, "never said");
  const check = async () => probe.expect(false, "the bread is rye");
  expect(await toldBy(check())).toEqual(["expected: the bread is rye"]);
});
