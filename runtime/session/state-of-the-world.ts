/** The last line of a deploy's error: how far everything has come. */
import type { Graph } from "../graph/graph.ts";
import type { Phase, World } from "./world.ts";

const WORDS: { readonly [P in Phase]: (one: boolean) => string } = {
  deployed: (one) => (one ? "is deployed" : "are deployed"),
  ready: (one) => (one ? "is ready and not proven" : "are ready and not proven"),
  applied: (one) => (one ? "is applied and not ready" : "are applied and not ready"),
  applying: () => "may be applied in part",
  "not applied": (one) => (one ? "is not applied" : "are not applied"),
  "not started": (one) => (one ? "was not started" : "were not started"),
};
const MOST_NAMED = 4;

/** `` `db` is deployed; `shop` is applied and not ready; running again is safe `` */
export function stateOfTheWorld(graph: Graph, world: World): string {
  // A composite is worth a word only while its own promises are on trial.
  const told = [...graph.nodes.values()].filter(
    ({ path, interpret }) => interpret.kind === "score" || world.phaseOf(path) === "ready",
  );
  const phases = Object.keys(WORDS) as Phase[];
  const parts = phases.flatMap((phase) => {
    const paths = told.map(({ path }) => path).filter((path) => world.phaseOf(path) === phase);
    return paths.length === 0 ? [] : [`${listed(paths)} ${WORDS[phase](paths.length === 1)}`];
  });
  return [...parts, "running again is safe"].join("; ");
}

function listed(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).map((path) => `\`${path}\``);
  const more = paths.length - named.length;
  return more > 0 ? `${named.join(", ")} and ${more} more` : named.join(", ");
}
