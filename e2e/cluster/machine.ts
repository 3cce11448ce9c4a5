/** What a cluster demands of this machine before anything is begun. */
import { Refusal } from "./refusal.ts";

const help = [
  "name another cluster: `HARMONY_E2E_KUBECONFIG=<file>`",
  "or run it as root on a Linux machine",
];

export function demandMachine(): void {
  if (process.platform !== "linux") {
    throw new Refusal({ message: `a cluster needs Linux, and this is ${process.platform}`, help });
  }
  if (process.getuid?.() !== 0) {
    const notes = ["it makes namespaces, mounts and control groups"];
    throw new Refusal({ message: "a cluster is started by root", notes, help });
  }
}
