/** Part outputs: what the parts of a composite handed out, in the shape of its fields. */
import type { GraphNode, Nodes } from "../graph/nodes.ts";
import type { Part } from "../score.ts";
import type { World } from "../session/world.ts";

/** What a smoke test of `node` is handed. */
export function smokeInput(nodes: Nodes, node: GraphNode, world: World): object {
  const byScore = new Map([...nodes.values()].map((each) => [each.score, each]));
  return outputsOf(node, byScore, world);
}

type ByScore = ReadonlyMap<Part, GraphNode>;

function outputsOf(node: GraphNode, byScore: ByScore, world: World): object {
  if (node.interpret.kind === "score") return world.outputsOf(node.score) ?? {};
  const fields = Object.entries(node.score).filter(([field]) => !["spec", "after"].includes(field));
  return Object.fromEntries(
    fields.flatMap(([field, value]) => {
      const outputs = shaped(value, byScore, world);
      return outputs === undefined ? [] : [[field, outputs]];
    }),
  );
}

/** The same shape with outputs in the place of parts; `undefined` for what holds no part. */
function shaped(value: unknown, byScore: ByScore, world: World): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const node = byScore.get(value as Part);
  if (node !== undefined) return outputsOf(node, byScore, world);
  if (Array.isArray(value)) return value.map((inner) => shaped(inner, byScore, world));
  if (Object.getPrototypeOf(value) !== Object.prototype) return undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, shaped(inner, byScore, world)]),
  );
}
