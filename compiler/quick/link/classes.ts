/** Finds the author's classes: Scores, topologies and apps. */
import type { QuickProject } from "../quick-project.ts";
import { isApp } from "./app.ts";
import type { Linking } from "./linking.ts";
import { identityOf, type NamedClass } from "./names.ts";
import { mayDeclare } from "./program.ts";
import { Undecidable } from "./undecidable.ts";

export interface Classes {
  readonly scores: readonly NamedClass[];
  readonly topologies: readonly NamedClass[];
  readonly apps: readonly NamedClass[];
}

/** In the order of files and lines. Undecidable when nobody can tell what one of them is. */
export function classesIn(
  linking: Pick<Linking, "project" | "names" | "lineages">,
  files: readonly string[],
): Classes {
  const found = { scores: [], topologies: [], apps: [] } as Record<keyof Classes, NamedClass[]>;
  const seen = new Set<string>();
  for (const named of files.flatMap((file) => declaredIn(linking.project, file))) {
    const kind = kindOf(linking, named);
    if (!kind) continue;
    const identity = identityOf(named);
    if (seen.has(identity)) throw new Undecidable(`\`${named.facts.name}\` is declared twice`);
    seen.add(identity);
    found[kind].push(named);
  }
  return found;
}

function declaredIn(project: QuickProject, file: string): readonly NamedClass[] {
  const facts = mayDeclare(project, file) ? project.facts(file) : undefined;
  return (facts?.classes ?? []).map((each) => ({ is: "class", file, facts: each }));
}

function kindOf(
  linking: Pick<Linking, "project" | "names" | "lineages">,
  named: NamedClass,
): keyof Classes | undefined {
  if (isApp(linking, named)) return "apps";
  const { kind } = linking.lineages.of(named);
  if (kind === "unclear" || (kind === "none" && mayBeShadowed(linking, named)))
    throw new Undecidable(`nobody can tell what \`${named.facts.name}\` is`);
  if (kind === "none") return undefined;
  return kind === "topology" ? "topologies" : "scores";
}

// Within a function, what is extended may be one of its parameters.
function mayBeShadowed({ names }: Pick<Linking, "names">, { file, facts }: NamedClass): boolean {
  const { path } = facts.heritage ?? {};
  if (facts.atTop || !path) return false;
  const base = names.find(file, path);
  return !(base.is === "global" && /^(?:\w*Error|EventTarget|Map|Set|Array)$/.test(base.name));
}
