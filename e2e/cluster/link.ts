/** The cable between this machine and a cluster: a pair of devices, whose far end is in the cluster's network namespace. */
import { network } from "./layout.ts";
import { held } from "./lock.ts";
import { Refusal } from "./refusal.ts";
import { run } from "./run.ts";

export interface Link {
  /** The device on this machine. */
  readonly device: string;
  /** The address of this machine on it. */
  readonly host: string;
  /** The address of the cluster's node. */
  readonly node: string;
}

interface Device {
  readonly ifname?: string;
  readonly addr_info?: readonly { readonly local?: string }[];
}

const most = 250;

/** Lays the cable to the network namespace of the process. */
export async function lay(id: string, pid: number): Promise<Link> {
  // Two clusters that start at once must not see the same addresses free.
  using _lock = await held("addresses of clusters", () => {});
  const link = { device: deviceOf(id), ...(await freeAddresses()) };
  const peer = ["peer", "name", network.device, "netns", String(pid)];
  await run("ip", ["link", "add", link.device, "type", "veth", ...peer]);
  await connectEnds(link, pid);
  return link;
}

/** The kernel removes the device with the namespace of its far end, which sockets can keep for minutes: this is at once. */
export async function cut(id: string): Promise<void> {
  const name = deviceOf(id);
  if ((await devices()).some(({ ifname }) => ifname === name)) {
    // The kernel may have been as quick.
    await run("ip", ["link", "delete", name]).catch(() => undefined);
  }
}

/** A device has at most 15 characters. */
function deviceOf(id: string): string {
  return `hmny-${id}`;
}

/** 198.18.0.0/15 is set aside for tests of networks, and routed nowhere. */
async function freeAddresses() {
  const all = (await devices()).flatMap(({ addr_info = [] }) => addr_info);
  const taken = new Set(all.map(({ local }) => local));
  for (let number = 0; number < most; number++) {
    const [host, node] = [`198.18.${number}.1`, `198.18.${number}.2`] as const;
    if (!taken.has(host) && !taken.has(node)) return { host, node };
  }
  throw new Refusal({
    message: `there are ${most} clusters on this machine, and no address is left for one more`,
    help: ["take one down: `npm run cluster -- down --state-dir <folder>`"],
  });
}

async function connectEnds({ device, host, node }: Link, pid: number): Promise<void> {
  const there = (...args: readonly string[]) =>
    run("nsenter", ["--target", String(pid), "--net", "ip", ...args]);
  await run("ip", ["address", "add", `${host}/30`, "dev", device]);
  await run("ip", ["link", "set", device, "up"]);
  await there("link", "set", "lo", "up");
  await there("address", "add", `${node}/30`, "dev", network.device);
  await there("link", "set", network.device, "up");
  // A packet needs a way out before it is given the address of a pod; there is none to anywhere else.
  await there("route", "add", network.services, "dev", network.device);
}

async function devices(): Promise<readonly Device[]> {
  return JSON.parse(await run("ip", ["-json", "address", "show"])) as readonly Device[];
}
