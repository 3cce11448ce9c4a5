/** What is around workloads: addresses, volumes, protection, scale. */
import { deployment, named, web } from "./objects.ts";
import { isKind, says, type Scenario } from "./scenario.ts";

const autoscaler = named("autoscaling/v2", "HorizontalPodAutoscaler", {
  spec: {
    maxReplicas: 2,
    scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "web" },
    metrics: [
      {
        type: "Resource",
        resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 50 } },
      },
    ],
  },
});

export const surroundings: readonly Scenario[] = [
  {
    name: "waits-for-a-pod",
    objects: [
      named("storage.k8s.io/v1", "StorageClass", {
        provisioner: "kubernetes.io/host-path",
        volumeBindingMode: "WaitForFirstConsumer",
      }),
      named("v1", "PersistentVolumeClaim", {
        spec: {
          storageClassName: "web",
          accessModes: ["ReadWriteOnce"],
          resources: { requests: { storage: "1Mi" } },
        },
      }),
    ],
    until: ({ kind, status }) => kind === "PersistentVolumeClaim" && status?.phase === "Pending",
  },
  {
    name: "no-load-balancer",
    objects: [
      named("v1", "Service", {
        spec: { type: "LoadBalancer", selector: { app: "web" }, ports: [{ port: 80 }] },
      }),
    ],
    until: isKind("Service"),
  },
  {
    name: "protected",
    objects: [
      deployment({ containers: [web] }),
      named("policy/v1", "PodDisruptionBudget", {
        spec: { minAvailable: 1, selector: { matchLabels: { app: "web" } } },
      }),
    ],
    until: ({ kind, status }) =>
      kind === "PodDisruptionBudget" &&
      status?.observedGeneration === 1 &&
      (status.conditions ?? []).some(({ reason }) => reason === "InsufficientPods") &&
      "currentHealthy" in status &&
      status.currentHealthy === 1,
  },
  {
    name: "not-admitted",
    objects: [
      named("networking.k8s.io/v1", "Ingress", {
        spec: { defaultBackend: { service: { name: "web", port: { number: 80 } } } },
      }),
    ],
    until: isKind("Ingress"),
  },
  {
    name: "not-measured",
    objects: [deployment({ containers: [web] }), autoscaler],
    until: says("HorizontalPodAutoscaler", "ScalingActive", "False"),
  },
];
