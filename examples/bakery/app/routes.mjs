/** The shop's addresses, and what each one answers. */
import { readBody } from "./body.mjs";
import { log } from "./log.mjs";
import { findOrder, latestOrders, objection, placeOrder } from "./orders.mjs";
import { page } from "./page.mjs";

/** Answers one request; whatever goes wrong is answered too. */
export async function answer(pool, request, response) {
  const [pathname] = request.url.split("?");
  try {
    const { status, body } = await route(pool, request, pathname);
    send(response, status, body);
  } catch (error) {
    log(`${request.method} ${pathname} failed: ${error.message}`);
    send(response, 500, { error: "the shop can not reach its orders right now" });
  }
}

async function route(pool, request, pathname) {
  const [collection, id, ...rest] = pathname.split("/").slice(1);
  if (request.method === "GET" && pathname === "/") return home(pool);
  if (request.method === "GET" && pathname === "/healthz") return health(pool);
  if (collection === "orders" && rest.length === 0) return orders(pool, request, id);
  return notFound("there is nothing at this address");
}

async function home(pool) {
  return { status: 200, body: page(await latestOrders(pool)) };
}

async function health(pool) {
  await pool.query("select 1");
  return { status: 200, body: { healthy: true } };
}

async function orders(pool, request, id) {
  if (request.method === "POST" && id === undefined) return place(pool, request);
  if (request.method !== "GET") return { status: 405, body: { error: "not done at this address" } };
  if (id === undefined) return { status: 200, body: await latestOrders(pool) };
  const order = /^\d{1,9}$/.test(id) ? await findOrder(pool, Number(id)) : undefined;
  return order ? { status: 200, body: order } : notFound("there is no such order");
}

async function place(pool, request) {
  const order = await readBody(request);
  const error = objection(order);
  if (error) return { status: 400, body: { error } };
  return { status: 201, body: await placeOrder(pool, order) };
}

function notFound(error) {
  return { status: 404, body: { error } };
}

function send(response, status, body) {
  const html = typeof body === "string";
  response.writeHead(status, {
    "content-type": html ? "text/html; charset=utf-8" : "application/json",
  });
  response.end(html ? body : JSON.stringify(body));
}
