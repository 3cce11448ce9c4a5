/** The objects that scenarios are made of; the one that matters is always `web`. */
import type { Scenario, Seen } from "./scenario.ts";

const labels = { app: "web" };

export interface Changes {
  readonly containers: readonly object[];
  readonly paused?: boolean;
  readonly progressDeadlineSeconds?: number;
  readonly initContainers?: readonly object[];
  readonly nodeSelector?: object;
  readonly restartPolicy?: string;
}

export function named(apiVersion: string, kind: string, rest: object): object {
  return { apiVersion, kind, metadata: { name: "web" }, ...rest };
}

export function deployment({ paused, progressDeadlineSeconds, ...pod }: Changes): object {
  const own = {
    replicas: 1,
    ...(paused !== undefined && { paused }),
    ...(progressDeadlineSeconds !== undefined && { progressDeadlineSeconds }),
  };
  return named("apps/v1", "Deployment", { spec: { ...own, ...podOf(pod) } });
}

export function podOf(spec: object): { readonly selector: object; readonly template: object } {
  const quick = { terminationGracePeriodSeconds: 1, automountServiceAccountToken: false };
  return {
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { ...quick, ...spec } },
  };
}

export function container(rest: object): object {
  const image = "harmony.test/busybox:1";
  return { name: "web", image, imagePullPolicy: "IfNotPresent", ...rest };
}

export function shell(line: string): { readonly command: readonly string[] } {
  return { command: ["sh", "-c", line] };
}

export const serves = shell("mkdir /www && httpd -f -p 80 -h /www");
export const probe = { readinessProbe: { tcpSocket: { port: 80 }, periodSeconds: 1 } };

/** A container that serves, and says when. */
export const web = container({ ...serves, ...probe });

/** A Deployment of such pods. */
export function workload(name: string, changes: Changes, until: Seen): Scenario {
  return { name, objects: [deployment(changes)], until };
}
