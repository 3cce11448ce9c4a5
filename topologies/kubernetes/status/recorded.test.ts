/** What the rules say of recordings from a real cluster: every version of every object, in the order it was told. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { at, type KubernetesObject, listAt, textAt } from "./object.ts";
import { statusOf } from "./status.ts";

const folder = path.join(import.meta.dirname, "fixture/recorded");
const notSeen = "InProgress NotObserved";
const counting = "InProgress Replicas";
const notEstablished = "InProgress NotEstablished";
const starting = ["InProgress NotReady", "InProgress ContainerCreating"];

/** The kind and what is said of it, from the first to the last version; the same word twice in a row is said once. */
const stories: Readonly<Record<string, readonly (readonly [string, ...(readonly string[])])[]>> = {
  "rolls-out": [
    ["Deployment", notSeen, counting, "Current"],
    ["ReplicaSet", notSeen, counting, "Current"],
  ],
  "becomes-new": [["Deployment", notSeen, counting, "Current", notSeen, counting, "Current"]],
  // Without a probe, a process counts as ready as long as it runs: only its smoke test knows better.
  crashes: [
    [
      "Pod",
      ...starting,
      "Current",
      "InProgress ContainersNotReady",
      "Current",
      "InProgress ContainersNotReady",
      "InProgress CrashLoopBackOff",
      "Current",
      "InProgress ContainersNotReady",
      "InProgress CrashLoopBackOff",
      "Current",
      "InProgress ContainersNotReady",
      "Failed CrashLoopBackOff",
    ],
  ],
  "fits-nowhere": [
    ["Deployment", notSeen, counting],
    ["Pod", "InProgress NotReady", "InProgress Unschedulable"],
  ],
  "held-up": [
    ["Pod", ...starting, "InProgress ContainersNotReady", "Current", "Terminating Deleted"],
  ],
  "image-name-invalid": [["Pod", ...starting, "Failed InvalidImageName"]],
  "image-never-pulled": [["Pod", ...starting, "Failed ErrImageNeverPull"]],
  "image-not-found": [
    ["Deployment", notSeen, counting],
    ["Pod", ...starting, "InProgress ErrImagePull", "InProgress ImagePullBackOff"],
  ],
  "init-fails": [
    ["Pod", "InProgress NotReady", "InProgress PodInitializing", "InProgress CrashLoopBackOff"],
  ],
  "job-done": [["Job", "InProgress NotStarted", "InProgress Running", "Current"]],
  "job-failed": [
    ["Job", "InProgress NotStarted", "InProgress Running", "Failed BackoffLimitExceeded"],
  ],
  "kind-taken": [
    ["CustomResourceDefinition", notEstablished, "Current"],
    ["CustomResourceDefinition stoves.kind-taken.test", notEstablished, "Failed ListKindConflict"],
  ],
  "namespace-held-up": [["Namespace", "Current", "Terminating Deleted"]],
  "never-ready": [["Deployment", notSeen, counting, "Failed ProgressDeadlineExceeded"]],
  "new-kind": [["CustomResourceDefinition", notEstablished, "Current"]],
  "no-load-balancer": [["Service", "InProgress NoLoadBalancer"]],
  "not-admitted": [["Ingress", "InProgress NotAdmitted"]],
  "not-measured": [["HorizontalPodAutoscaler", notSeen, "InProgress FailedGetResourceMetric"]],
  "on-every-node": [["DaemonSet", notSeen, counting, "Current"]],
  "out-of-memory": [["Deployment", notSeen, counting, "Current", counting]],
  paused: [["Deployment", notSeen, "Failed Paused"]],
  protected: [["PodDisruptionBudget", notSeen, counting, "Current"]],
  "quota-used-up": [["Deployment", notSeen, counting, "InProgress FailedCreate"]],
  "secret-missing": [["Pod", ...starting, "InProgress CreateContainerConfigError"]],
  "server-missing": [["APIService", "InProgress NotAvailable", "InProgress ServiceNotFound"]],
  stateful: [["StatefulSet", notSeen, counting, "Current"]],
  "waits-for-a-pod": [["PersistentVolumeClaim", "InProgress NotBound"]],
};

describe.each(Object.entries(stories))("%s", (name, told) => {
  test.each(told)("%s", (which, ...words) => {
    expect(storyOf(name, which)).toEqual(words);
  });
});

test("every recording is told of", () => {
  const names = readdirSync(folder).map((file) => path.basename(file, ".ndjson"));
  expect(Object.keys(stories).toSorted()).toEqual(names.toSorted());
});

test("no pod was ever Current with a container that is not ready", () => {
  const all = Object.keys(stories).flatMap(recorded);
  const pods = all.filter(({ kind }) => kind === "Pod");
  const current = pods.filter((pod) => statusOf(pod).word === "Current");
  expect(current.length).toBeGreaterThan(0);
  const unready = current.filter(
    (pod) => textAt(pod.status, "phase") !== "Succeeded" && !containersReady(pod),
  );
  expect(unready).toEqual([]);
});

test("a namespace that does not go says what keeps it", () => {
  expect(statusOf(recorded("namespace-held-up").at(-1)).message).toBe(
    "Some content in the namespace has finalizers remaining: harmony.test/keep in 1 resource instances",
  );
});

test("a claim that waits for its first pod is fine, as long as no pod has been given a node", () => {
  const claim = recorded("waits-for-a-pod").at(-1)!;
  const storage: KubernetesObject = {
    apiVersion: "storage.k8s.io/v1",
    kind: "StorageClass",
    metadata: { name: "web" },
    volumeBindingMode: "WaitForFirstConsumer",
  };
  expect(statusOf(claim, [storage])).toMatchObject({ word: "Current" });
  const annotations = { "volume.kubernetes.io/selected-node": "harmony" };
  const chosen = { ...claim, metadata: { ...claim.metadata, annotations } };
  expect(statusOf(chosen, [storage])).toMatchObject({ word: "InProgress" });
});

/** Of the first object of that kind, or of the one that is named after it. */
function storyOf(recording: string, which: string): readonly string[] {
  const [kind, named] = which.split(" ");
  const versions = recorded(recording).filter((object) => object.kind === kind);
  const name = named ?? versions[0]?.metadata.name;
  const words = versions
    .filter(({ metadata }) => metadata.name === name)
    .map((object) => statusOf(object))
    .map(({ word, reason }) => `${word} ${reason}`.trim());
  return words.filter((word, i) => word !== words[i - 1]);
}

function recorded(name: string): readonly KubernetesObject[] {
  const lines = readFileSync(path.join(folder, `${name}.ndjson`), "utf8").split("\n");
  return lines.filter(Boolean).map((line) => JSON.parse(line) as KubernetesObject);
}

function containersReady({ status }: KubernetesObject): boolean {
  return listAt(status, "containerStatuses").every((each) => at(each, "ready") === true);
}
