/** The HTTP probe against real servers. */
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { Secret } from "../secret.ts";
import { directProbe } from "./direct-probe.ts";
import { toldBy } from "./fixture/told-by.ts";

const servers: { close(): unknown }[] = [];
const probe = directProbe({ signal: new AbortController().signal, home: "/", timeoutMs: 500 });

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(listener: RequestListener): Promise<string> {
  return await urlOf(createServer(listener));
}

async function urlOf(server: Server | ReturnType<typeof createTcpServer>): Promise<string> {
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("sends JSON and reads JSON", async () => {
  const url = await serve(async (request, response) => {
    response.setHeader("x-method", request.method ?? "");
    response.statusCode = 201;
    response.end(JSON.stringify({ got: await text(request) }));
  });
  const answer = await probe.http(`${url}/orders`, { method: "POST", json: { n: 1 }, status: 201 });
  expect(answer.headers["x-method"]).toBe("POST");
  expect(answer.json()).toEqual({ got: '{"n":1}' });
});

test("tells method, address, status and the first lines of the body", async () => {
  const url = await serve((_, response) => response.writeHead(500).end("relation\norders is gone"));
  expect(await toldBy(probe.http(`${url}/orders`))).toEqual([
    `GET ${url}/orders: answered 500, expected 2xx`,
    "its body was:\n  relation\n  orders is gone",
  ]);
});

test("expects the status that is asked for, a redirect too", async () => {
  const url = await serve((_, response) => response.writeHead(302, { location: "/" }).end());
  await expect(probe.http(url, { status: 302 })).resolves.toMatchObject({ status: 302 });
  expect(await toldBy(probe.http(url, { status: 301 }))).toEqual([
    `GET ${url}/: answered 302, expected 301`,
    "its body was empty",
  ]);
});

test("expects the text that is asked for, and JSON where it is read", async () => {
  const url = await serve((_, response) => response.end("<html>"));
  expect(await toldBy(probe.http(url, { contains: "bread" }))).toContain(
    `GET ${url}/: its body does not contain \`bread\``,
  );
  const answer = await probe.http(url);
  expect(await toldBy(Promise.resolve().then(() => answer.json()))).toContain(
    `GET ${url}/: its body is not JSON`,
  );
});

test("says in words that nothing listens, that there is no host, that nothing answers", async () => {
  const closed = await serve(() => undefined);
  servers.pop()?.close();
  expect(await toldBy(probe.http(closed))).toEqual([
    `GET ${closed}/: connection refused: nothing listens there`,
  ]);
  expect(await toldBy(probe.http("http://no-such-host.invalid"))).toEqual([
    expect.stringMatching(/no such host|name could not be looked up|no answer within/),
  ]);
  const silent = await urlOf(createTcpServer(() => undefined));
  expect(await toldBy(probe.http(silent))).toEqual([`GET ${silent}/: no answer within 0.5 s`]);
});

test("ends when the attempt has no time left", async () => {
  const silent = await urlOf(createTcpServer(() => undefined));
  const attempt = new AbortController();
  const asked = directProbe({ signal: attempt.signal, home: "/" }).http(silent);
  attempt.abort();
  expect(await toldBy(asked)).toEqual([
    `GET ${silent}/: no answer before the deadline of the promise`,
  ]);
});

test("never shows a secret, not even one the server sends back", async () => {
  const token = new Secret("marker-7f3a/+");
  const url = await serve((request, response) =>
    response.writeHead(401).end(`bad token ${request.headers["x-token"]}`),
  );
  const evidence = await toldBy(probe.http(url, { headers: { "x-token": token } }));
  expect(evidence).toContain("its body was:\n  bad token [secret]");
});
