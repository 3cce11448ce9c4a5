/** A registry on this machine that a cluster can reach, and that turns everybody away. */
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Place } from "../place.ts";
import { recall } from "../record.ts";

export interface Registry extends Disposable {
  /** What names of its images begin with. */
  readonly name: string;
  /** What it was asked for. */
  readonly asked: readonly string[];
}

/** Answers every question with `status`. */
export async function registry(place: Place, status: number): Promise<Registry> {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, answer) => {
    asked.push(url);
    answer.writeHead(status).end();
  });
  const { link } = (await recall(place))!;
  await once(server.listen(0, link.host), "listening");
  const name = `${link.host}:${(server.address() as AddressInfo).port}`;
  await allowPlain(place, name);
  return { name, asked, [Symbol.dispose]: () => server.close() };
}

/** Without this, containerd speaks to it by TLS only. */
async function allowPlain({ state }: Place, name: string): Promise<void> {
  const folder = path.join(state, "registries", name);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "hosts.toml"), `server = "http://${name}"\n`);
}
