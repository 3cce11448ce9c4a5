/** Objects that tests put into a cluster. */

export interface Workload {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly port?: number;
  /** It is ready when this line of shell succeeds in its container; otherwise, when its port is open. */
  readonly readyWhen?: string;
  /** Where it keeps what has to outlive it. */
  readonly volume?: string;
}

/** A Deployment and, for a port, the Service before it. */
export function workload(asked: Workload): object {
  const { name, port, volume } = asked;
  const labels = { app: name };
  const template = { metadata: { labels }, spec: podSpec(asked) };
  const deployment = {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name },
    spec: { replicas: 1, selector: { matchLabels: labels }, template },
  };
  const items = [deployment, ...service(name, port), ...(volume ? [claim(name)] : [])];
  return { apiVersion: "v1", kind: "List", items };
}

/** A Job that runs the shell's `script` once, in the image of busybox. */
export function job(name: string, script: string): object {
  const spec = podSpec({ name, image: "harmony.test/busybox:1", command: ["sh", "-c", script] });
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name },
    spec: { backoffLimit: 0, template: { spec: { ...spec, restartPolicy: "Never" } } },
  };
}

function podSpec({
  name,
  image,
  command,
  env = {},
  port,
  readyWhen,
  volume,
}: Partial<Workload> & { name: string }) {
  const container = {
    name,
    image,
    imagePullPolicy: "IfNotPresent",
    ...(command && { command }),
    env: Object.entries(env).map(([key, value]) => ({ name: key, value })),
    ...((port || readyWhen) && { readinessProbe: probe(port, readyWhen) }),
    ...(volume && { volumeMounts: [{ name: "data", mountPath: volume }] }),
  };
  const volumes = [{ name: "data", persistentVolumeClaim: { claimName: name } }];
  return {
    terminationGracePeriodSeconds: 1,
    containers: [container],
    ...(volume && { volumes }),
  };
}

function probe(port: number | undefined, readyWhen: string | undefined): object {
  const command = ["sh", "-c", readyWhen];
  return { periodSeconds: 1, ...(readyWhen ? { exec: { command } } : { tcpSocket: { port } }) };
}

function service(name: string, port: number | undefined): readonly object[] {
  if (!port) return [];
  const spec = { selector: { app: name }, ports: [{ port }] };
  return [{ apiVersion: "v1", kind: "Service", metadata: { name }, spec }];
}

function claim(name: string): object {
  const resources = { requests: { storage: "1Gi" } };
  const spec = { accessModes: ["ReadWriteOnce"], resources };
  return { apiVersion: "v1", kind: "PersistentVolumeClaim", metadata: { name }, spec };
}
