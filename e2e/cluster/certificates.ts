/** The certificates of a cluster: one authority, and who it vouches for. */
import { generateKeyPairSync } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { network, nodeName } from "./layout.ts";
import { run } from "./run.ts";

interface Subject {
  /** The name of its files: `<file>.crt` and `<file>.key`. */
  readonly file: string;
  readonly name: string;
  readonly group?: string;
  /** A server is known by these. */
  readonly addresses?: readonly string[];
}

const days = "3650";

/** Fills `folder`, which lies in the state folder: whoever can read it rules the cluster. */
export async function certify(folder: string, node: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await makeAuthority(folder);
  await Promise.all(subjects(node).map((subject) => makeCertificate(folder, subject)));
  await makeTokenKeys(folder);
}

function subjects(node: string): readonly Subject[] {
  const names = ["kubernetes", "kubernetes.default", `kubernetes.default.svc.${network.domain}`];
  const api = ["IP:127.0.0.1", `IP:${network.api}`, "DNS:localhost"];
  return [
    { file: "admin", name: "admin", group: "system:masters" },
    { file: "api-to-kubelet", name: "api-server", group: "system:masters" },
    { file: "controller-manager", name: "system:kube-controller-manager" },
    { file: "scheduler", name: "system:kube-scheduler" },
    { file: "proxy", name: "system:kube-proxy" },
    {
      file: "kubelet",
      name: `system:node:${nodeName}`,
      group: "system:nodes",
      addresses: [`IP:${node}`, `DNS:${nodeName}`],
    },
    {
      file: "api-server",
      name: "kube-apiserver",
      addresses: [`IP:${node}`, ...api, ...names.map((name) => `DNS:${name}`)],
    },
  ];
}

async function makeAuthority(folder: string): Promise<void> {
  const usage = ["-addext", "keyUsage=critical,keyCertSign,cRLSign"];
  await openssl(folder, "ca", ["-subj", "/CN=harmony-cluster", ...usage]);
}

async function makeCertificate(folder: string, subject: Subject): Promise<void> {
  const { file, name, group, addresses = [] } = subject;
  const authority = ["-CA", path.join(folder, "ca.crt"), "-CAkey", path.join(folder, "ca.key")];
  const leaf = ["-addext", "basicConstraints=critical,CA:FALSE"];
  const usage = addresses.length > 0 ? "serverAuth,clientAuth" : "clientAuth";
  const names = addresses.length > 0 ? ["-addext", `subjectAltName=${addresses.join(",")}`] : [];
  const who = `${group ? `/O=${group}` : ""}/CN=${name}`;
  const extended = ["-addext", `extendedKeyUsage=${usage}`];
  await openssl(folder, file, ["-subj", who, ...authority, ...leaf, ...extended, ...names]);
}

async function openssl(folder: string, file: string, args: readonly string[]): Promise<void> {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  const files = [
    "-out",
    path.join(folder, `${file}.crt`),
    "-keyout",
    path.join(folder, `${file}.key`),
  ];
  await run("openssl", ["req", "-x509", "-days", days, ...key, ...files, ...args], {
    failure: "the certificates of the cluster can not be made",
    help: ["`openssl` 3.0 or newer is needed"],
  });
}

/** What the tokens of service accounts are signed with. */
async function makeTokenKeys(folder: string): Promise<void> {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const privatePem = privateKey.export({ type: "sec1", format: "pem" });
  await writeFile(path.join(folder, "tokens.key"), privatePem, { mode: 0o600 });
  await writeFile(
    path.join(folder, "tokens.pub"),
    publicKey.export({ type: "spki", format: "pem" }),
  );
}
