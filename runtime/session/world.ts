/** World: how far each Score has come in this run, what it handed out and what it is made of. */
import { DiagnosticError } from "../diagnostic/diagnostic.ts";
import type { ResourceId } from "../event.ts";
import type { GraphNode } from "../graph/nodes.ts";
import type { Resource } from "../resource.ts";
import type { Part } from "../score.ts";
import type { Secret } from "../secret.ts";
import { idOf } from "../state/inventory.ts";
import { secretsIn } from "../values/seal.ts";

/** From left to right; what a Score is said to be when the run ends there. */
export type Phase = "not started" | "not applied" | "applying" | "applied" | "ready" | "deployed";

export interface Asked {
  readonly node: GraphNode;
  readonly resource: Resource<unknown, object>;
  written: boolean;
}

export class World {
  readonly #phases = new Map<string, Phase>();
  readonly #outputs = new Map<Part, object>();
  readonly #secrets = new Set<Secret>();
  readonly #asked = new Map<ResourceId, Asked>();

  enter(node: GraphNode, phase: Phase): void {
    this.#phases.set(node.path, phase);
  }

  phaseOf(path: string): Phase {
    return this.#phases.get(path) ?? "not started";
  }

  handOut(node: GraphNode, outputs: object): void {
    this.#outputs.set(node.score, outputs);
    this.learn(outputs);
  }

  /** Remembers the secrets in `data`, so that they can be masked wherever they turn up. */
  learn(data: unknown): void {
    for (const secret of secretsIn(data)) this.#secrets.add(secret);
  }

  secrets(): Iterable<Secret> {
    return this.#secrets;
  }

  outputsOf(score: Part): object | undefined {
    return this.#outputs.get(score);
  }

  /** Notes that `node` asks for `resource`; two Scores can't ask for the same one. */
  ask<Observed, Out extends object>(node: GraphNode, resource: Resource<Observed, Out>): Asked {
    const id = idOf(resource);
    const other = this.#asked.get(id);
    if (other !== undefined && other.node !== node) throw contested(id, other.node, node);
    // The kernel only ever hands an observation back to the resource it came from.
    const erased = resource as unknown as Resource<unknown, object>;
    const asked = { node, resource: erased, written: other?.written ?? false };
    this.#asked.set(id, asked);
    return asked;
  }

  isAsked(id: ResourceId): boolean {
    return this.#asked.has(id);
  }

  /** What `node` and its parts asked for. */
  askedBy(node: GraphNode): readonly Asked[] {
    return [...this.#asked.values()].filter((asked) => isWithin(asked.node, node));
  }
}

/** Whether `node` is `whole` or a part of it, however deep. */
export function isWithin(node: GraphNode | undefined, whole: GraphNode): boolean {
  return node !== undefined && (node === whole || isWithin(node.parent, whole));
}

function contested(id: ResourceId, first: GraphNode, second: GraphNode): DiagnosticError {
  return new DiagnosticError({
    code: "H1104",
    severity: "error",
    message: `\`${first.path}\` and \`${second.path}\` both ask for \`${id}\``,
    location: { kind: "source", span: second.writtenAt },
    label: "asked for a second time",
    labels: [{ span: first.writtenAt, text: "first asked for here" }],
    notes: ["each would undo what the other did"],
    help: ["give one of them another name, or deploy one Score and refer to it from both places"],
  });
}
