/** Everything of this machine that a cluster could leave something in. */
import { execFileSync } from "node:child_process";
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";

export interface Machine {
  readonly mounts: readonly string[];
  readonly addresses: readonly string[];
  readonly routes: readonly string[];
  readonly rules: string;
  readonly controlGroups: readonly string[];
  readonly blockDevices: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  readonly folders: readonly string[];
}

const folders = [
  "/etc/cni",
  "/opt/cni",
  "/opt/containerd",
  "/run/containerd",
  "/run/netns",
  "/run/xtables.lock",
  "/tmp/hostpath_pv",
  "/usr/libexec/kubernetes",
  "/var/lib/cni",
  "/var/lib/containerd",
  "/var/lib/kubelet",
  "/var/log/containers",
  "/var/log/pods",
];

const settings = [
  "kernel/keys/root_maxbytes",
  "kernel/keys/root_maxkeys",
  "kernel/panic",
  "kernel/panic_on_oops",
  "net/bridge/bridge-nf-call-iptables",
  "net/ipv4/conf/all/forwarding",
  "net/ipv4/ip_forward",
  "net/netfilter/nf_conntrack_max",
  "vm/overcommit_memory",
  "vm/panic_on_oom",
];

/** `nft` is the one that a cluster itself uses. */
export function machine(nft: readonly string[]): Machine {
  const [program = "", ...args] = nft;
  const settled = settings.map((name) => [name, textOf(`/proc/sys/${name}`)] as const);
  return {
    mounts: textOf("/proc/self/mounts").split("\n"),
    addresses: addresses(),
    routes: outputOf("ip", "route", "show", "table", "all").split("\n"),
    rules: outputOf(program, ...args, "list", "ruleset"),
    controlGroups: globSync("/sys/fs/cgroup/**/harmony-cluster-*"),
    blockDevices: readdirSync("/sys/block"),
    settings: Object.fromEntries(settled),
    folders: folders.filter((folder) => existsSync(folder)),
  };
}

function addresses(): readonly string[] {
  const devices = JSON.parse(outputOf("ip", "-json", "address", "show")) as readonly {
    readonly ifname: string;
    readonly addr_info: readonly { readonly local: string }[];
  }[];
  return devices.flatMap(({ ifname, addr_info }) => [
    ifname,
    ...addr_info.map(({ local }) => `${ifname} ${local}`),
  ]);
}

function outputOf(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8" });
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}
