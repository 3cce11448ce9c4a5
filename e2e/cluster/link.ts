/** The cable between this machine and a cluster: a pair of devices, whose far end is in the cluster's network namespace. */
import { network } from "./layout.ts";
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

const prefix = "hmny";
const most = 250;

/** The first cable that is free: only one can make the device of that name. */
export async function lay(pid: number): Promise<Link> {
  for (let number = 0; number < most; number++) {
    const link = linkOf(number);
    if (!(await hasAddress(link)) && (await madeDevice(link, pid))) {
      await connectEnds(link, pid);
      return link;
    }
  }
  throw new Refusal({
    message: `there are ${most} clusters on this machine, and no address is left for one more`,
    help: ["take one down: `npm run cluster -- down --state-dir <folder>`"],
  });
}

/** The kernel removes the device with the namespace of its far end, some time after: this is at once. */
export async function cut({ device }: Link): Promise<void> {
  if ((await devices()).includes(device)) {
    await run("ip", ["link", "delete", device]).catch(() => undefined);
  }
}

/** 198.18.0.0/15 is set aside for tests of networks, and routed nowhere. */
function linkOf(number: number): Link {
  const net = `198.18.${number}`;
  return { device: `${prefix}${number}`, host: `${net}.1`, node: `${net}.2` };
}

async function madeDevice({ device }: Link, pid: number): Promise<boolean> {
  if ((await devices()).includes(device)) return false;
  const peer = ["peer", "name", network.device, "netns", String(pid)];
  try {
    await run("ip", ["link", "add", device, "type", "veth", ...peer]);
    return true;
  } catch (error) {
    // Another cluster took it in this moment.
    if ((await devices()).includes(device)) return false;
    throw error;
  }
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

async function hasAddress({ host }: Link): Promise<boolean> {
  const text = await run("ip", ["-json", "address", "show", "to", host]);
  return (JSON.parse(text) as readonly object[]).some((entry) => Object.keys(entry).length > 0);
}

async function devices(): Promise<readonly string[]> {
  const text = await run("ip", ["-json", "link", "show"]);
  return (JSON.parse(text) as readonly { readonly ifname?: string }[]).map(
    ({ ifname = "" }) => ifname,
  );
}
