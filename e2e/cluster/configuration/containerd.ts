/** What containerd is told: its folders, our pause image, runc and the plug-ins of the pods' network. */
import { inside } from "../layout.ts";

export interface Runtime {
  readonly runc: string;
  /** The folder of the CNI plug-ins. */
  readonly plugins: string;
  readonly pause: string;
}

export function containerdConfig({ runc, plugins, pause }: Runtime): string {
  const cri = "io.containerd.cri.v1";
  return `version = 3
root = "${inside.state}/containerd"
state = "/run/containerd"
disabled_plugins = ["io.containerd.nri.v1.nri"]

[grpc]
address = "${inside.runtime}"

[plugins."${cri}.images".pinned_images]
sandbox = "${pause}"

[plugins."${cri}.images".registry]
config_path = "${inside.state}/registries"

[plugins."${cri}.runtime"]
# Where the machine withholds CAP_SYS_RESOURCE, runc dies of a score it may not set.
restrict_oom_score_adj = true

[plugins."${cri}.runtime".cni]
bin_dirs = ["${plugins}"]
conf_dir = "${inside.state}/config/cni"

[plugins."${cri}.runtime".containerd.runtimes.runc]
runtime_type = "io.containerd.runc.v2"

[plugins."${cri}.runtime".containerd.runtimes.runc.options]
BinaryName = "${runc}"
SystemdCgroup = false
`;
}
