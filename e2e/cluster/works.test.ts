/** What is deployed to the cluster works as it does on any other: names, volumes, images, ports. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { givenKubeconfig } from "./can.ts";
import { job, workload } from "./testing/objects.ts";
import { registry } from "./testing/registry.ts";
import { missing, useCluster } from "./testing/use.ts";

describe.skipIf(missing)("the cluster", () => {
  const cluster = useCluster();
  const namespace = `harmony-e2e-${process.pid}`;
  const kubectl = (args: readonly string[], input?: object) =>
    cluster.kubectl(["--namespace", namespace, ...args], input);
  const apply = (object: object) => kubectl(["apply", "--server-side", "-f", "-"], object);
  const rolledOut = (name: string) => kubectl(["rollout", "status", `deploy/${name}`]);

  beforeAll(() => cluster.kubectl(["create", "namespace", namespace]));
  afterAll(() => cluster.kubectl(["delete", "namespace", namespace, "--wait=false"]));

  test("gives a Service a name, and sends who asks for it to its pods", async () => {
    const page = "mkdir /www && echo warm bread > /www/index.html && httpd -f -p 80 -h /www";
    const image = "harmony.test/busybox:1";
    await apply(workload({ name: "web", image, command: ["sh", "-c", page], port: 80 }));
    await rolledOut("web");
    await apply(job("ask", `wget -O - http://web.${namespace}.svc.cluster.local`));
    await kubectl(["wait", "--for=condition=Complete", "job/ask", "--timeout=60s"]);
    expect(await kubectl(["logs", "job/ask"])).toContain("warm bread");
  });

  test("runs the bakery and its database, which keeps its volume", async () => {
    const env = { POSTGRES_PASSWORD: "crust", POSTGRES_DB: "orders" };
    const volume = "/var/lib/postgresql/data";
    await apply(
      workload({ name: "db", image: "harmony.test/postgres:18", env, port: 5432, volume }),
    );
    await rolledOut("db");
    const DATABASE_URL = "postgres://postgres:crust@db:5432/orders";
    const shop = { name: "shop", image: "harmony.test/bakery:1", env: { DATABASE_URL } };
    // It listens where only its own pod can ask.
    await apply(workload({ ...shop, readyWhen: "wget -q -O - http://127.0.0.1:8080/" }));
    await rolledOut("shop");
    const id = await order(await forwarded());
    await kubectl(["delete", "pod", "-l", "app=db"]);
    await rolledOut("db");
    expect(await read(await forwarded(), id)).toMatchObject({ bread: "rye" });
  });

  test("says of an image that nobody has that it can not be pulled", async () => {
    await apply(workload({ name: "none", image: "registry.invalid/none:1" }));
    const reason = "jsonpath={.status.containerStatuses[0].state.waiting.reason}";
    const wait = (word: string) =>
      kubectl(["wait", "pod", "-l", "app=none", `--for=${reason}=${word}`, "--timeout=60s"]);
    await Promise.any([wait("ErrImagePull"), wait("ImagePullBackOff")]);
  });

  test.skipIf(givenKubeconfig())("asks a registry that a test brings along", async () => {
    using strict = await registry(cluster.place!, 401);
    await apply(workload({ name: "closed", image: `${strict.name}/bread:1` }));
    const message = "jsonpath={.items[0].status.containerStatuses[0].state.waiting.message}";
    const said = () => kubectl(["get", "pod", "-l", "app=closed", "-o", message]);
    await expect.poll(said, { timeout: 60_000, interval: 500 }).toContain("401");
    expect(strict.asked).toContain("/v2/bread/manifests/1");
  });

  const forwards: ReturnType<typeof spawn>[] = [];
  afterAll(() => forwards.forEach((child) => child.kill()));

  /** The address on this machine that leads to the shop. */
  async function forwarded(): Promise<string> {
    const args = ["--kubeconfig", cluster.kubeconfig, "--namespace", namespace];
    const child = spawn(cluster.program, [...args, "port-forward", "deploy/shop", ":8080"]);
    forwards.push(child);
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    return `http://${/127\.0\.0\.1:\d+/.exec(line)?.[0]}`;
  }
});

async function order(shop: string): Promise<number> {
  const body = JSON.stringify({ bread: "rye", count: 2 });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${shop}/orders`, { method: "POST", headers, body });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: number }).id;
}

async function read(shop: string, id: number): Promise<unknown> {
  return (await fetch(`${shop}/orders/${id}`)).json();
}
