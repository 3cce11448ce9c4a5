/** The sources of made-up Scores. */
export function leafSource(group: number, leaf: number): string {
  const name = `Leaf${group}x${leaf}`;
  return `/** A made-up server. */
import { type HttpEndpoint, type HttpHosting, type Probe, Score, score, smoke } from "@harmony/runtime";
import type { V1ObjectMeta } from "@kubernetes/client-node";

export interface ${name}Spec {
  readonly name: string;
  readonly upstream?: string;
}

@score({ summary: "Server ${leaf} of group ${group}" })
export class ${name}Score extends Score<HttpHosting, ${name}Spec, HttpEndpoint> {
  interpret(topology: HttpHosting, spec: ${name}Spec) {
    const metadata: V1ObjectMeta = { name: spec.name, labels: { UPSTREAM: spec.upstream ?? "" } };
    const env = { ...metadata.labels };
    return topology.ensureHttpServer({ name: spec.name, process: { command: ["node"] }, env });
  }

  /** Server ${leaf} of group ${group} answers. */
  @smoke({ within: "10s" })
  async answers(server: HttpEndpoint, probe: Probe) {
    await probe.http(server.url);
  }
}
`;
}

export function groupSource(group: number, leaves: number): string {
  const numbers = Array.from({ length: leaves }, (_, leaf) => leaf);
  const imports = numbers.map(
    (leaf) => `import { Leaf${group}x${leaf}Score } from "./leaf-${group}-${leaf}.score.ts";`,
  );
  const parts = numbers.map((leaf) => {
    const upstream = leaf === 0 ? "" : `, upstream: this.leaf${leaf - 1}.out.url`;
    const spec = `{ name: "g${group}-l${leaf}"${upstream} }`;
    return `  readonly leaf${leaf} = new Leaf${group}x${leaf}Score(${spec});`;
  });
  return composite(`Group${group}`, `Group ${group}`, imports, parts);
}

export function rootSource(groups: number): string {
  const numbers = Array.from({ length: groups }, (_, group) => group);
  const imports = numbers.map(
    (group) => `import { Group${group}Score } from "./group-${group}.score.ts";`,
  );
  const parts = numbers.map((group) => `  readonly group${group} = new Group${group}Score();`);
  return composite("Root", "All groups", imports, parts);
}

export function appSource(): string {
  return `/** A made-up app. */
import { app } from "@harmony/runtime";
import { LocalTopology } from "@harmony/topologies";
import { RootScore } from "./root.score.ts";

@app({ name: "synthetic", summary: "Made up" })
export class Synthetic {
  readonly score = new RootScore();
  readonly topologies = { local: LocalTopology };
}
`;
}

function composite(
  name: string,
  summary: string,
  imports: readonly string[],
  parts: readonly string[],
): string {
  return `/** Made up. */
import { Composite, score } from "@harmony/runtime";
${imports.join("\n")}

@score({ summary: "${summary}" })
export class ${name}Score extends Composite {
${parts.join("\n")}
}
`;
}
