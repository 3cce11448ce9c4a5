/** Every program that a cluster runs: built from source, or the system's own. */
import path from "node:path";
import { build } from "./binaries/build.ts";
import { systemPrograms } from "./system/programs.ts";
import type { Tell } from "./tell.ts";

export interface Programs {
  readonly runc: string;
  readonly busybox: string;
  readonly init: string;
  readonly kubectl: string;
  readonly coredns: string;
  /** The folder of the CNI plug-ins. */
  readonly plugins: string;
  /** What the components of a cluster start with. */
  readonly environment: Readonly<{ PATH: string; LD_LIBRARY_PATH: string }>;
}

export async function programs(cache: string, tell: Tell): Promise<Programs> {
  const folders = await build(cache, tell);
  const system = await systemPrograms(cache, tell);
  const from = (module: string, program: string) => path.join(folders.get(module)!, program);
  return {
    runc: system.runc,
    busybox: system.busybox,
    init: from("init", "init"),
    kubectl: from("kubernetes", "kubectl"),
    coredns: from("coredns", "coredns"),
    plugins: folders.get("cni")!,
    environment: {
      PATH: [...folders.values(), ...system.folders].join(":"),
      LD_LIBRARY_PATH: system.libraries.join(":"),
    },
  };
}
