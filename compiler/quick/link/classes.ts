/** Finds the author's classes: Scores, topologies and apps. */
import type { QuickProject } from "../quick-project.ts";
import { isApp } from "./app.ts";
import type { Linking } from "./linking.ts";
import type { Before } from "./linker.ts";
import type { NamedClass } from "./names.ts";
import { mayDeclare } from "./program.ts";
import { Undecidable } from "./undecidable.ts";

/** A class of the author's, and what it is. */
export interface OwnClass {
  readonly named: NamedClass;
  readonly kind: "app" | "score" | "composite" | "topology";
  /** What a Score extends, unless that is harmony's. */
  readonly base?: NamedClass["facts"];
}

type Site = Pick<Linking, "project" | "names" | "lineages">;

/** By file, in the order of lines. Undecidable when nobody can tell what one of them is. */
export function ownClasses(
  site: Site,
  files: readonly string[],
  before: Before | undefined,
): ReadonlyMap<string, readonly OwnClass[]> {
  return new Map(
    files.flatMap((file) => {
      const kept = before?.dirty.has(file) ? undefined : before?.classes.get(file);
      const own = kept ?? (before && !before.dirty.has(file) ? [] : classesIn(site, file));
      return own.length > 0 ? [[file, own] as const] : [];
    }),
  );
}

function classesIn(site: Site, file: string): readonly OwnClass[] {
  const seen = new Set<string>();
  return declaredIn(site.project, file).flatMap((named) => {
    const kind = kindOf(site, named);
    if (!kind) return [];
    const { name } = named.facts;
    // Nobody could ask the type checker for it alone.
    if (name === "") throw new Undecidable("a class has no name");
    if (seen.has(name)) throw new Undecidable(`\`${name}\` is declared twice`);
    seen.add(name);
    const isScore = kind === "score" || kind === "composite";
    const base = isScore ? site.lineages.of(named).classes[1]?.facts : undefined;
    return [{ named, kind, ...(base && { base }) }];
  });
}

function declaredIn(project: QuickProject, file: string): readonly NamedClass[] {
  const facts = mayDeclare(project, file) ? project.facts(file) : undefined;
  return (facts?.classes ?? []).map((each) => ({ is: "class", file, facts: each }));
}

function kindOf(linking: Site, named: NamedClass): OwnClass["kind"] | undefined {
  if (isMerged(linking, named))
    throw new Undecidable(`\`${named.facts.name}\` is declared more than once`);
  if (isApp(linking, named)) return "app";
  const { kind } = linking.lineages.of(named);
  if (kind === "unclear" || (kind === "none" && mayBeShadowed(linking, named)))
    throw new Undecidable(`nobody can tell what \`${named.facts.name}\` is`);
  return kind === "none" ? undefined : kind;
}

// An interface of the same name may give a class more than it says itself.
function isMerged({ names }: Site, { file, facts }: NamedClass): boolean {
  if (!facts.atTop || facts.name === "") return false;
  const found = names.find(file, [facts.name]);
  return found.is !== "class" || found.facts !== facts;
}

// Within a function, what is extended may be one of its parameters.
function mayBeShadowed({ names }: Pick<Linking, "names">, { file, facts }: NamedClass): boolean {
  const { path } = facts.heritage ?? {};
  if (facts.atTop || !path) return false;
  const base = names.find(file, path);
  return !(base.is === "global" && /^(?:\w*Error|EventTarget|Map|Set|Array)$/.test(base.name));
}
