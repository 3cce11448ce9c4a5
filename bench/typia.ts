/** typia's validators, which `tspc` generates: one for each leaf, and one for each group of nine. */
import { compilerOptions, type Dialect, lines } from "./peer-project.ts";

export const typia: Dialect = {
  tsconfig: {
    compilerOptions: { ...compilerOptions, plugins: [{ transform: "typia/lib/transform" }] },
    include: ["src"],
  },
  leaf: (group, leaf) => `/** A made-up record. */
import typia from "typia";
import type { V1ObjectMeta } from "@kubernetes/client-node";

export interface Leaf${group}x${leaf} {
  readonly name: string;
  readonly upstream?: string;
}

export const isLeaf${group}x${leaf} = typia.createIs<Leaf${group}x${leaf}>();

export function labelOf${group}x${leaf}({ name, upstream }: Leaf${group}x${leaf}): string {
  const metadata: V1ObjectMeta = { name, labels: { upstream: upstream ?? "" } };
  return metadata.name ?? "";
}
`,
  group: (group, leaves) => `/** Made up. */
import typia from "typia";
${lines(leaves, (leaf) => `import type { Leaf${group}x${leaf} } from "./leaf-${group}-${leaf}.js";`)}

export interface Group${group} {
${lines(leaves, (leaf) => `  readonly leaf${leaf}: Leaf${group}x${leaf};`)}
}

export const isGroup${group} = typia.createIs<Group${group}>();
`,
  root: (groups) => `/** Made up. */
import typia from "typia";
${lines(groups, (group) => `import type { Group${group} } from "./group-${group}.js";`)}

export interface Root {
${lines(groups, (group) => `  readonly group${group}: Group${group};`)}
}

export const isRoot = typia.createIs<Root>();
`,
};
