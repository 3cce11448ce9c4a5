/** What a cluster sees of this machine: everything, but what it writes outside its state folder stays its own. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { inside } from "../layout.ts";

/** Folders that Kubernetes and containerd write to without being asked where. */
const shadowed = ["/etc", "/opt", "/tmp", "/var"];

/** Settings of the whole machine that the kubelet changes: it gets files that only look like them. */
const decoys = [
  "kernel/keys/root_maxbytes",
  "kernel/keys/root_maxkeys",
  "kernel/panic",
  "kernel/panic_on_oops",
  "vm/overcommit_memory",
  "vm/panic_on_oom",
];

/** Runs in mount and network namespaces of its own. */
export function makeView(state: string): void {
  makeRun(state);
  shadowed.forEach(shadow);
  decoys.forEach(decoy);
  bind(made(inside.state, "kubelet"), made(inside.kubelet));
  bind(made(inside.state, "pods"), made(inside.podLogs));
  bind(made(inside.state, "volumes"), made(inside.volumes));
  mount("--make-rshared", "/");
  routePackets();
}

/** The state folder moves into the new `/run`, whatever hides its old place later. */
function makeRun(state: string): void {
  const run = made(state, "run");
  mount("-t", "tmpfs", "-o", "mode=755", "tmpfs", run);
  bind(state, made(run, path.relative("/run", inside.state)));
  mount("--move", run, "/run");
}

function shadow(folder: string): void {
  const name = folder.slice(1);
  // In memory: the state folder may lie below `folder`, and layers must not overlap.
  const upper = made("/run/shadow", name, "written");
  const work = made("/run/shadow", name, "work");
  const options = `lowerdir=${folder},upperdir=${upper},workdir=${work}`;
  mount("-t", "overlay", "-o", options, "overlay", folder);
}

function decoy(setting: string): void {
  const real = path.join("/proc/sys", setting);
  if (!existsSync(real)) return;
  const file = path.join(made(inside.state, "settings"), setting.replaceAll("/", "."));
  writeFileSync(file, readFileSync(real));
  bind(file, real);
}

/** These belong to the network namespace. */
function routePackets(): void {
  writeFileSync("/proc/sys/net/ipv4/ip_forward", "1");
  const filter = "/proc/sys/net/bridge/bridge-nf-call-iptables";
  if (existsSync(filter)) writeFileSync(filter, "1");
}

function made(...parts: readonly string[]): string {
  const folder = path.join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function bind(from: string, to: string): void {
  mount("--bind", from, to);
}

function mount(...args: readonly string[]): void {
  // Its table of mounts was in the old `/run`.
  execFileSync("mount", ["--no-mtab", ...args], { stdio: "inherit" });
}
