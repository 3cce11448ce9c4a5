/** The cluster's DNS: it answers for Services and pods, and for nothing else. */
import { dnsImage } from "../images/images.ts";
import { network } from "../layout.ts";

const name = "coredns";
const namespace = "kube-system";
const labels = { "k8s-app": "kube-dns" };
const role = "system:coredns";

const corefile = `.:53 {
    errors
    health :8080
    ready :8181
    kubernetes ${network.domain} in-addr.arpa ip6.arpa {
        pods insecure
        ttl 5
    }
}
`;

const container = {
  name,
  image: dnsImage,
  imagePullPolicy: "IfNotPresent",
  args: ["-conf", "/etc/coredns/Corefile"],
  ports: [
    { name: "dns", containerPort: 53, protocol: "UDP" },
    { name: "dns-tcp", containerPort: 53, protocol: "TCP" },
  ],
  readinessProbe: { httpGet: { path: "/ready", port: 8181 }, periodSeconds: 1 },
  volumeMounts: [{ name: "config", mountPath: "/etc/coredns", readOnly: true }],
};

export const dnsObjects: readonly object[] = [
  { apiVersion: "v1", kind: "ServiceAccount", metadata: { name, namespace } },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRole",
    metadata: { name: role },
    rules: [
      {
        apiGroups: [""],
        resources: ["endpoints", "namespaces", "pods", "services"],
        verbs: ["list", "watch"],
      },
      { apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: ["list", "watch"] },
    ],
  },
  {
    apiVersion: "rbac.authorization.k8s.io/v1",
    kind: "ClusterRoleBinding",
    metadata: { name: role },
    roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: role },
    subjects: [{ kind: "ServiceAccount", name, namespace }],
  },
  {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name, namespace },
    data: { Corefile: corefile },
  },
  {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name, namespace, labels },
    spec: {
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          serviceAccountName: name,
          dnsPolicy: "Default",
          priorityClassName: "system-cluster-critical",
          containers: [container],
          volumes: [{ name: "config", configMap: { name } }],
        },
      },
    },
  },
  {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name: "kube-dns", namespace, labels },
    spec: {
      selector: labels,
      clusterIP: network.dns,
      ports: [
        { name: "dns", port: 53, protocol: "UDP" },
        { name: "dns-tcp", port: 53, protocol: "TCP" },
      ],
    },
  },
];
