/** What kube-proxy is told: Services by nftables, and no setting that belongs to the whole machine. */
import { inside, network, nodeName } from "../layout.ts";

export const proxyConfig = {
  apiVersion: "kubeproxy.config.k8s.io/v1alpha1",
  kind: "KubeProxyConfiguration",
  mode: "nftables",
  clientConnection: { kubeconfig: `${inside.state}/config/proxy.json` },
  hostnameOverride: nodeName,
  clusterCIDR: network.pods,
  detectLocalMode: "ClusterCIDR",
  conntrack: { maxPerCore: 0, min: 0 },
};
