/** What keeps the containers of a pod from running. */
import { container, serves, shell, web, workload } from "./objects.ts";
import { waits, type Scenario } from "./scenario.ts";

export const containers: readonly Scenario[] = [
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
    "secret-missing",
    { containers: [container({ ...serves, envFrom: [{ secretRef: { name: "recipe" } }] })] },
    waits("CreateContainerConfigError"),
  ),
  workload(
    "init-fails",
    { initContainers: [container({ ...shell("exit 1"), name: "first" })], containers: [web] },
    waits("CrashLoopBackOff", 1),
  ),
];
