/** Angular's components, which `ngc` compiles: a leaf shows its name, a group shows nine leaves. */
import { compilerOptions, type Dialect, lines } from "./peer-project.ts";

export const angular: Dialect = {
  tsconfig: {
    compilerOptions: { ...compilerOptions, module: "es2022", moduleResolution: "bundler" },
    angularCompilerOptions: { strictTemplates: true, strictInjectionParameters: true },
    include: ["src"],
  },
  leaf: (group, leaf) => `/** A made-up component. */
import { Component, input } from "@angular/core";
import type { V1ObjectMeta } from "@kubernetes/client-node";

@Component({
  selector: "leaf-${group}-${leaf}",
  template: \`<p [title]="label()">{{ name() }}</p><a [href]="upstream() ?? ''">up</a>\`,
})
export class Leaf${group}x${leaf} {
  readonly name = input.required<string>();
  readonly upstream = input<string>();

  label(): string {
    const metadata: V1ObjectMeta = { name: this.name(), labels: { upstream: this.upstream() ?? "" } };
    return metadata.name ?? "";
  }
}
`,
  group: (group, leaves) => `/** Made up. */
import { Component } from "@angular/core";
${lines(leaves, (leaf) => `import { Leaf${group}x${leaf} } from "./leaf-${group}-${leaf}";`)}

@Component({
  selector: "group-${group}",
  imports: [${leaves.map((leaf) => `Leaf${group}x${leaf}`).join(", ")}],
  template: \`
${lines(leaves, (leaf) => `    <leaf-${group}-${leaf} name="g${group}-l${leaf}" [upstream]="'l${leaf}'" />`)}
  \`,
})
export class Group${group} {}
`,
  root: (groups) => `/** Made up. */
import { Component } from "@angular/core";
${lines(groups, (group) => `import { Group${group} } from "./group-${group}";`)}

@Component({
  selector: "made-up",
  imports: [${groups.map((group) => `Group${group}`).join(", ")}],
  template: \`
${lines(groups, (group) => `    <group-${group} />`)}
  \`,
})
export class Root {}
`,
};
