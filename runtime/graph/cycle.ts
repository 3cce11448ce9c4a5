/** Cycles: Scores that wait for each other, so that none could ever start. */
import { DiagnosticError } from "../diagnostic/diagnostic.ts";
import type { Nodes } from "./nodes.ts";

type Waits = ReadonlyMap<string, readonly string[]>;

/** All paths, each after everything it waits for; refuses a circle. */
export function refuseCycles(nodes: Nodes, waits: Waits): string[] {
  const order = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    if (order.has(path)) return;
    if (trail.includes(path)) throw circle(nodes, trail.slice(trail.indexOf(path)));
    for (const before of waits.get(path) ?? []) visit(before, [...trail, path]);
    order.add(path);
  };
  for (const path of nodes.keys()) visit(path, []);
  return [...order];
}

function circle(nodes: Nodes, paths: readonly string[]): DiagnosticError {
  const [first, ...others] = paths.map((path) => nodes.get(path)!);
  const named = [...paths, paths[0]!].map((path) => `\`${path}\``);
  return new DiagnosticError({
    code: "H1015",
    severity: "error",
    message:
      others.length === 0
        ? `${named[0]} waits for itself`
        : `${named.slice(0, -1).join(", ")} wait for each other`,
    location: { kind: "source", span: first!.writtenAt },
    label: `waits for ${named[1]}`,
    labels: others.map(({ writtenAt }, index) => ({
      span: writtenAt,
      text: `waits for ${named[index + 2]}`,
    })),
    notes: [`the circle: ${named.join(" waits for ")}`],
    help: ["take one of these references or `after` away"],
  });
}
