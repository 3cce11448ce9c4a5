/** What keeps a container from running, and whether it may pass: the one table of it. */
import type { Status } from "@harmony/runtime/topology";
import { countAt, type KubernetesObject, listAt, textAt } from "./object.ts";
import { failed, inProgress } from "./words.ts";

/** `looped`: it may pass as long as it happened less than three times, as for processes of the local topology. */
export type Verdict = "passes" | "looped" | "stays";

/** The kubelet's own words. What is not among them is waited for. */
export const verdicts: Readonly<
  Record<string, { readonly verdict: Verdict; readonly why: string }>
> = {
  ContainerCreating: { verdict: "passes", why: "its volumes and its network are made" },
  PodInitializing: { verdict: "passes", why: "the containers before it have to end first" },
  ErrImagePull: { verdict: "passes", why: "a registry may be away for a moment" },
  ImagePullBackOff: { verdict: "passes", why: "the image may be pushed while it is waited for" },
  RegistryUnavailable: { verdict: "passes", why: "a registry may be away for a moment" },
  CreateContainerConfigError: { verdict: "passes", why: "the Secret may come right after" },
  CreateContainerError: { verdict: "passes", why: "the kubelet tries again" },
  RunContainerError: { verdict: "passes", why: "the kubelet tries again" },
  CrashLoopBackOff: { verdict: "looped", why: "a process may wait for another by ending" },
  InvalidImageName: { verdict: "stays", why: "it is no name of an image, and will be none" },
  ErrImageNeverPull: { verdict: "stays", why: "it is not on the node, and may not be pulled" },
};

const loopFrom = 3;

/** The worst trouble of the pod's containers; `undefined` when none is in trouble. */
export function containerTrouble(pod: KubernetesObject): Status | undefined {
  const lists = ["initContainerStatuses", "containerStatuses"];
  const troubles = lists
    .flatMap((list) => listAt(pod.status, list))
    .flatMap((container) => troubleOf(container) ?? []);
  return troubles.find(({ word }) => word === "Failed") ?? troubles[0];
}

function troubleOf(container: unknown): Status | undefined {
  const reason = textAt(container, "state", "waiting", "reason");
  if (reason === undefined) return undefined;
  const name = textAt(container, "name") ?? "?";
  const said = textAt(container, "state", "waiting", "message");
  const message = `container ${name}: ${said ?? reason}`;
  const verdict = verdicts[reason]?.verdict ?? "passes";
  const isLoop = verdict === "looped" && countAt(container, "restartCount") >= loopFrom;
  return verdict === "stays" || isLoop ? failed(reason, message) : inProgress(reason, message);
}
