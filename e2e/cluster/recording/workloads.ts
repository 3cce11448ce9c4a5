/** How workloads become what was asked for, and what keeps them from it. */
import { container, deployment, named, podOf, probe, shell, web, workload } from "./objects.ts";
import { says, type Scenario } from "./scenario.ts";

const works = says("Deployment", "Available");

export const workloads: readonly Scenario[] = [
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
