/** The command line of every component of a cluster. */
import type { Component } from "../inside/component.ts";
import { inside, network, nodeName } from "../layout.ts";

const pki = `${inside.state}/pki`;
const config = `${inside.state}/config`;
const etcd = "http://127.0.0.1:2379";

export function components(node: string): readonly Component[] {
  return [
    store(),
    {
      name: "containerd",
      command: ["containerd", "--config", `${config}/containerd.toml`],
      ready: { kind: "accepts", at: inside.runtime },
    },
    apiServer(node),
    controllerManager(),
    scheduler(),
    kubelet(node),
    proxy(),
  ];
}

function store(): Component {
  const own = ["--name", nodeName, "--data-dir", `${inside.state}/etcd`];
  const peers = "http://127.0.0.1:2380";
  const clients = flags({
    "listen-client-urls": etcd,
    "advertise-client-urls": etcd,
    "listen-peer-urls": peers,
    "initial-advertise-peer-urls": peers,
    "initial-cluster": `${nodeName}=${peers}`,
    "log-level": "warn",
  });
  // What is lost with the machine's power is a cluster that nobody keeps.
  return {
    name: "etcd",
    command: ["etcd", ...own, ...clients, "--unsafe-no-fsync"],
    ready: { kind: "accepts", at: 2379 },
  };
}

function apiServer(node: string): Component {
  const command = flags({
    "bind-address": "0.0.0.0",
    "advertise-address": node,
    "secure-port": String(network.apiPort),
    "etcd-servers": etcd,
    "service-cluster-ip-range": network.services,
    "authorization-mode": "Node,RBAC",
    "allow-privileged": "true",
    "client-ca-file": `${pki}/ca.crt`,
    "tls-cert-file": `${pki}/api-server.crt`,
    "tls-private-key-file": `${pki}/api-server.key`,
    "kubelet-certificate-authority": `${pki}/ca.crt`,
    "kubelet-client-certificate": `${pki}/api-to-kubelet.crt`,
    "kubelet-client-key": `${pki}/api-to-kubelet.key`,
    "kubelet-preferred-address-types": "InternalIP",
    "service-account-issuer": `https://kubernetes.default.svc.${network.domain}`,
    "service-account-key-file": `${pki}/tokens.pub`,
    "service-account-signing-key-file": `${pki}/tokens.key`,
  });
  return {
    name: "kube-apiserver",
    command: ["kube-apiserver", ...command],
    // Before that, it has not made the roles of those that ask it.
    ready: { kind: "answers", url: `https://127.0.0.1:${network.apiPort}/readyz` },
    after: ["etcd"],
  };
}

function controllerManager(): Component {
  const command = flags({
    ...identity("controller-manager"),
    "leader-elect": "false",
    "secure-port": "0",
    "use-service-account-credentials": "true",
    "root-ca-file": `${pki}/ca.crt`,
    "service-account-private-key-file": `${pki}/tokens.key`,
    "cluster-signing-cert-file": `${pki}/ca.crt`,
    "cluster-signing-key-file": `${pki}/ca.key`,
    "enable-hostpath-provisioner": "true",
  });
  return client("kube-controller-manager", command);
}

function scheduler(): Component {
  const own = { "leader-elect": "false", "secure-port": "0" };
  return client("kube-scheduler", flags({ ...identity("scheduler"), ...own }));
}

function kubelet(node: string): Component {
  const command = flags({
    kubeconfig: `${config}/kubelet.json`,
    config: `${config}/kubelet-config.json`,
    "root-dir": inside.kubelet,
    "hostname-override": nodeName,
    "node-ip": node,
  });
  return { ...client("kubelet", command), after: ["kube-apiserver", "containerd"] };
}

function proxy(): Component {
  return client("kube-proxy", flags({ config: `${config}/proxy-config.json` }));
}

function client(name: string, args: readonly string[]): Component {
  return { name, command: [name, ...args], after: ["kube-apiserver"] };
}

function identity(subject: string) {
  const file = `${config}/${subject}.json`;
  return { kubeconfig: file, "authentication-kubeconfig": file, "authorization-kubeconfig": file };
}

function flags(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).map(([name, value]) => `--${name}=${value}`);
}
