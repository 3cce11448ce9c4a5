/** Records how the objects of a scenario change, from the first to the last word of the API server. */
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Recorded, Scenario, Seen } from "./scenario.ts";

/** What is watched: path of the API and resource. */
const watched = [
  ["api/v1", "pods"],
  ["api/v1", "services"],
  ["api/v1", "persistentvolumeclaims"],
  ["apis/apps/v1", "deployments"],
  ["apis/apps/v1", "replicasets"],
  ["apis/apps/v1", "statefulsets"],
  ["apis/apps/v1", "daemonsets"],
  ["apis/batch/v1", "jobs"],
  ["apis/policy/v1", "poddisruptionbudgets"],
  ["apis/autoscaling/v2", "horizontalpodautoscalers"],
  ["apis/networking.k8s.io/v1", "ingresses"],
  ["api/v1", "namespaces"],
  ["apis/apiextensions.k8s.io/v1", "customresourcedefinitions"],
  ["apis/apiregistration.k8s.io/v1", "apiservices"],
] as const;

export interface Client {
  /** Starts `kubectl`. */
  spawn(args: readonly string[]): ChildProcess;
  kubectl(args: readonly string[], input?: object): Promise<string>;
}

/** Every version of every object of the scenario, in the order that it was told. */
export async function record(scenario: Scenario, stream: Stream, client: Client) {
  const { name, objects, changes, deletes, until } = scenario;
  await client.kubectl(["create", "namespace", name]);
  const apply = (items: readonly object[]) =>
    client.kubectl(["apply", "--namespace", name, "--server-side", "-f", "-"], {
      apiVersion: "v1",
      kind: "List",
      items,
    });
  const seen = (what: Seen) => stream.seen((object) => belongs(object, scenario) && what(object));
  await apply(objects);
  if (changes) await seen(changes.first).then(() => apply(changes.objects));
  if (deletes) {
    await seen(deletes.first);
    await client.kubectl(["delete", "--namespace", name, deletes.resource, "--wait=false"]);
  }
  await seen(until);
  return stream.told.filter((object) => belongs(object, scenario));
}

/** What has no namespace is in the recording under the names that the scenario lists. */
function belongs({ metadata }: Recorded, { name, alsoNamed = [] }: Scenario): boolean {
  return metadata.namespace === name || (!metadata.namespace && alsoNamed.includes(metadata.name));
}

export interface Stream extends Disposable {
  /** What the API server has told so far. */
  readonly told: readonly Recorded[];
  seen(what: Seen): Promise<void>;
}

/** Everything of the kinds that matter, in all namespaces. */
export function watch(client: Client): Stream {
  const told: Recorded[] = [];
  const waiting = new Set<() => void>();
  const hear = (line: string) => {
    told.push((JSON.parse(line) as { readonly object: Recorded }).object);
    for (const look of waiting) look();
  };
  const children = watched.map(([api, resource]) => {
    const child = client.spawn(["get", "--raw", `/${api}/${resource}?watch=true`]);
    createInterface({ input: child.stdout! }).on("line", hear);
    return child;
  });
  const seen = (what: Seen) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!told.some(what)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { told, seen, [Symbol.dispose]: () => children.forEach((child) => child.kill()) };
}
