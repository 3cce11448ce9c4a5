/** What the kubelet is told, for a machine that gives it less than a node of its own. */
import { controlGroup, inside, network } from "../layout.ts";

export function kubeletConfig(id: string, node: string) {
  const pki = `${inside.state}/pki`;
  return {
    apiVersion: "kubelet.config.k8s.io/v1beta1",
    kind: "KubeletConfiguration",
    address: node,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: `${pki}/ca.crt` },
    },
    authorization: { mode: "Webhook" },
    tlsCertFile: `${pki}/kubelet.crt`,
    tlsPrivateKeyFile: `${pki}/kubelet.key`,
    containerRuntimeEndpoint: `unix://${inside.runtime}`,
    clusterDNS: [network.dns],
    clusterDomain: network.domain,
    resolvConf: `${inside.state}/config/resolv.conf`,
    podLogsDir: inside.podLogs,
    volumePluginDir: `${inside.kubelet}/volume-plugins`,
    cgroupDriver: "cgroupfs",
    cgroupRoot: `/${controlGroup(id)}`,
    cgroupsPerQOS: false,
    enforceNodeAllocatable: [],
    failCgroupV1: false,
    failSwapOn: false,
    localStorageCapacityIsolation: false,
    maxOpenFiles: 65_536,
    // Pods of tests come and go; what they left must not slow the next.
    evictionHard: {
      "memory.available": "50Mi",
      "nodefs.available": "1%",
      "imagefs.available": "1%",
    },
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,
    syncFrequency: "10s",
  };
}
