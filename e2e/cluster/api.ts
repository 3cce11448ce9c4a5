/** Asks the API server of a cluster, with the certificate of its administrator. */
import { readFile } from "node:fs/promises";
import { request } from "node:https";
import path from "node:path";
import { network } from "./layout.ts";
import type { Place } from "./place.ts";
import type { Record } from "./record.ts";

const timeoutMs = 2_000;

/** The status of its answer; `undefined` when it does not answer. */
export async function statusOf(place: Place, { link }: Record, resource: string) {
  const file = (name: string) => readFile(path.join(place.state, "pki", name));
  const [ca, cert, key] = await Promise.all(["ca.crt", "admin.crt", "admin.key"].map(file));
  return new Promise<number | undefined>((resolve) => {
    const to = { host: link.node, port: network.apiPort, path: resource };
    const asked = request({ ...to, ca, cert, key, agent: false, timeout: timeoutMs }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on("timeout", () => asked.destroy());
    asked.on("error", () => resolve(undefined));
    asked.end();
  });
}
