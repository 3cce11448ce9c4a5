/** The programs of a cluster, by the Go module that they are built from. */

export interface GoModule {
  /** Its folder below `modules/`: the versions are in its `go.mod`. */
  readonly name: string;
  /** Each becomes a program named by the last word of its path; `.` is the module itself. */
  readonly packages: readonly string[];
  /** The program that a package becomes, where its path does not end with that. */
  readonly program?: string;
  readonly tags?: readonly string[];
  /** Values that the linker writes into the programs. */
  readonly values?: Readonly<Record<string, string>>;
}

const version = "k8s.io/component-base/version";
const plugins = "github.com/containernetworking/plugins/plugins";

export const modules: readonly GoModule[] = [
  { name: "init", packages: ["."], program: "init" },
  {
    name: "cni",
    packages: ["ipam/host-local", "main/bridge", "main/loopback", "meta/portmap"].map(
      (plugin) => `${plugins}/${plugin}`,
    ),
  },
  { name: "coredns", packages: ["."], program: "coredns" },
  { name: "etcd", packages: ["go.etcd.io/etcd/server/v3"], program: "etcd" },
  {
    name: "containerd",
    packages: ["containerd", "containerd-shim-runc-v2", "ctr"].map(
      (command) => `github.com/containerd/containerd/v2/cmd/${command}`,
    ),
    tags: ["no_btrfs", "no_zfs", "no_devmapper", "no_aufs"],
  },
  {
    name: "kubernetes",
    packages: [
      "kube-apiserver",
      "kube-controller-manager",
      "kube-proxy",
      "kube-scheduler",
      "kubectl",
      "kubelet",
    ].map((command) => `k8s.io/kubernetes/cmd/${command}`),
    values: {
      [`${version}.gitMajor`]: "1",
      [`${version}.gitMinor`]: "37",
      [`${version}.gitVersion`]: "v1.37.2",
    },
  },
];
