/** Writes everything that the components of a cluster read when they start. */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { certify } from "../certificates.ts";
import { network } from "../layout.ts";
import type { Place } from "../place.ts";
import { containerdConfig, type Runtime } from "./containerd.ts";
import { kubeconfig } from "./kubeconfig.ts";
import { kubeletConfig } from "./kubelet.ts";
import { podNetwork } from "./pod-network.ts";
import { proxyConfig } from "./proxy.ts";

const clients = ["controller-manager", "scheduler", "kubelet", "proxy"];

export async function writeConfiguration(place: Place, node: string, runtime: Runtime) {
  const pki = path.join(place.state, "pki");
  const config = path.join(place.state, "config");
  await mkdir(path.join(config, "cni"), { recursive: true });
  await mkdir(path.join(place.state, "logs"), { recursive: true });
  await certify(pki, node);
  const json = (file: string, value: object) =>
    writeFile(path.join(config, file), JSON.stringify(value, undefined, 2));
  const local = `https://127.0.0.1:${network.apiPort}`;
  for (const client of clients) {
    const text = await kubeconfig(pki, client, local);
    await writeFile(path.join(config, `${client}.json`), text, { mode: 0o600 });
  }
  await json("kubelet-config.json", kubeletConfig(place.id, node));
  await json("proxy-config.json", proxyConfig);
  await json("cni/10-pods.conflist", podNetwork);
  await writeFile(path.join(config, "resolv.conf"), "");
  await writeFile(path.join(config, "containerd.toml"), containerdConfig(runtime));
  const admin = await kubeconfig(pki, "admin", `https://${node}:${network.apiPort}`);
  await writeFile(place.kubeconfig, admin, { mode: 0o600 });
}
