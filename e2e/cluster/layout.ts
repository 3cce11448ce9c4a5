/** The world inside a cluster: its paths, addresses and names. Each cluster has namespaces of its own, so all use the same. */

/** What a cluster sees of this machine is `/run`, made anew; there lies its state folder. */
export const inside = {
  state: "/run/harmony",
  runtime: "/run/containerd/containerd.sock",
  kubelet: "/run/kubelet",
  podLogs: "/run/pods",
  /** Where the controller manager makes volumes; it takes no other place. */
  volumes: "/tmp/hostpath_pv",
} as const;

export const network = {
  device: "eth0",
  pods: "10.244.0.0/24",
  services: "10.96.0.0/16",
  api: "10.96.0.1",
  dns: "10.96.0.10",
  domain: "cluster.local",
  apiPort: 6443,
} as const;

export const nodeName = "harmony";

/** The control group that everything of a cluster's pods is in. */
export function controlGroup(id: string): string {
  return `harmony-cluster-${id}`;
}
