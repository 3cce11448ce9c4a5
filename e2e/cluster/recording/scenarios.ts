/** Every scenario that is recorded. */
import { type Changes, container, deployment, named, podOf, shell } from "./objects.ts";
import { isKind, says, type Scenario, waits } from "./scenario.ts";

const serves = shell("mkdir /www && httpd -f -p 80 -h /www");
const probe = { readinessProbe: { tcpSocket: { port: 80 }, periodSeconds: 1 } };
const web = container({ ...serves, ...probe });
const works = says("Deployment", "Available");

function workload(name: string, changes: Changes, until: Scenario["until"]): Scenario {
  return { name, objects: [deployment(changes)], until };
}

export const scenarios: readonly Scenario[] = [
  workload("rolls-out", { containers: [web] }, works),
  {
    ...workload(
      "becomes-new",
      { containers: [web] },
      ({ kind, status }) =>
        kind === "Deployment" &&
        status?.observedGeneration === 2 &&
        status.updatedReplicas === 1 &&
        status.replicas === 1,
    ),
    changes: {
      first: works,
      objects: [deployment({ containers: [{ ...web, env: [{ name: "NEW", value: "1" }] }] })],
    },
  },
  workload(
    "image-not-found",
    { containers: [container({ image: "registry.invalid/none:1" })] },
    waits("ImagePullBackOff"),
  ),
  workload(
    "image-name-invalid",
    { containers: [container({ image: "No Image" })] },
    waits("InvalidImageName"),
  ),
  workload(
    "image-never-pulled",
    { containers: [container({ image: "registry.invalid/none:1", imagePullPolicy: "Never" })] },
    waits("ErrImageNeverPull"),
  ),
  workload(
    "crashes",
    { containers: [container(shell("echo no flour; exit 3"))] },
    waits("CrashLoopBackOff", 3),
  ),
  workload(
    "out-of-memory",
    {
      containers: [
        container({ ...shell("tail /dev/zero"), resources: { limits: { memory: "16Mi" } } }),
      ],
    },
    ({ kind, status }) =>
      kind === "Pod" &&
      status?.containerStatuses?.[0]?.lastState?.terminated?.reason === "OOMKilled",
  ),
  workload(
    "never-ready",
    {
      progressDeadlineSeconds: 5,
      containers: [container({ ...shell("sleep 1000"), ...probe })],
    },
    says("Deployment", "Progressing", "False", "ProgressDeadlineExceeded"),
  ),
  workload(
    "fits-nowhere",
    { nodeSelector: { oven: "hot" }, containers: [web] },
    says("Pod", "PodScheduled", "False"),
  ),
  workload(
    "secret-missing",
    { containers: [container({ ...serves, envFrom: [{ secretRef: { name: "recipe" } }] })] },
    waits("CreateContainerConfigError"),
  ),
  workload(
    "init-fails",
    { initContainers: [container({ ...shell("exit 1"), name: "first" })], containers: [web] },
    waits("CrashLoopBackOff", 1),
  ),
  {
    name: "quota-used-up",
    objects: [
      named("v1", "ResourceQuota", { spec: { hard: { pods: "0" } } }),
      deployment({ containers: [web] }),
    ],
    until: says("Deployment", "ReplicaFailure"),
  },
  {
    name: "paused",
    objects: [deployment({ paused: true, containers: [web] })],
    until: ({ kind, status }) => kind === "Deployment" && status?.observedGeneration === 1,
  },
  {
    name: "job-done",
    objects: [job(shell("echo baked"))],
    until: says("Job", "Complete"),
  },
  { name: "job-failed", objects: [job(shell("exit 1"))], until: says("Job", "Failed") },
  {
    name: "stateful",
    objects: [
      named("apps/v1", "StatefulSet", {
        spec: {
          ...podOf({
            containers: [{ ...web, volumeMounts: [{ name: "data", mountPath: "/data" }] }],
          }),
          replicas: 2,
          volumeClaimTemplates: [
            {
              metadata: { name: "data" },
              spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Mi" } } },
            },
          ],
        },
      }),
    ],
    until: ({ kind, status }) => kind === "StatefulSet" && status?.readyReplicas === 2,
  },
  {
    name: "on-every-node",
    objects: [named("apps/v1", "DaemonSet", { spec: podOf({ containers: [web] }) })],
    until: ({ kind, status }) => kind === "DaemonSet" && status?.numberAvailable === 1,
  },
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
    name: "held-up",
    objects: [
      named("v1", "Pod", {
        metadata: { name: "web", finalizers: ["harmony.test/keep"] },
        spec: { containers: [web], terminationGracePeriodSeconds: 1 },
      }),
    ],
    deletes: { first: says("Pod", "Ready"), resource: "pod/web" },
    until: ({ metadata, status }) =>
      metadata.deletionTimestamp !== undefined && status?.phase !== "Running",
  },
];

function job(command: object): object {
  const { template } = podOf({ restartPolicy: "Never", containers: [container(command)] });
  return named("batch/v1", "Job", { spec: { backoffLimit: 0, template } });
}
