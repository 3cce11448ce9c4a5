/** Finds dependencies of a package that lead to harmony by way of other packages. */
import { realpathSync } from "node:fs";
import { posix } from "node:path";
import type { ReachModel } from "../model/index.ts";
import { dependencySpan, mustNotImport } from "./harmony-imports.ts";
import type { PackageFile } from "./package-of.ts";
import type { PackageSite } from "./reading.ts";

/** One for each such dependency, with the shortest way; only of packages that need watching. */
export function reachOf(
  place: PackageSite,
  file: PackageFile,
  own: Iterable<PackageFile>,
): readonly ReachModel[] {
  if (!mustNotImport(place, file)) return [];
  const site = { place, own: new Map(Array.from(own, (each) => [each.name, each])) };
  return dependenciesOf(file).flatMap((name) => {
    const chain = isHarmony(name) ? undefined : wayToHarmony(site, file, name);
    return chain ? [{ chain, span: dependencySpan(place, file, name) }] : [];
  });
}

interface Site {
  readonly place: PackageSite;
  /** Packages of the project by name; before they are installed, no `node_modules` has them. */
  readonly own: ReadonlyMap<string, PackageFile>;
}

interface Step {
  readonly chain: readonly string[];
  readonly at: PackageFile;
}

// Breadth first, so the first way found is the shortest.
function wayToHarmony(site: Site, from: PackageFile, name: string): readonly string[] | undefined {
  const seen = new Set<string>();
  let steps = stepsTo(site, { chain: [], at: from }, [name]);
  while (steps.length > 0) {
    const fresh = steps.filter(({ at }) => !seen.has(at.folder));
    for (const { at } of fresh) seen.add(at.folder);
    for (const { chain, at } of fresh) {
      const end = dependenciesOf(at).find(isHarmony);
      if (end) return [...chain, end];
    }
    steps = fresh.flatMap((step) => stepsTo(site, step, dependenciesOf(step.at)));
  }
  return undefined;
}

function stepsTo(site: Site, { chain, at }: Step, names: readonly string[]): readonly Step[] {
  return names.flatMap((name) => {
    const next = installed(site.place, at.folder, name) ?? site.own.get(name);
    return next ? [{ chain: [...chain, name], at: next }] : [];
  });
}

// What is installed for `folder`: the nearest `node_modules` above that has it. Workspaces are links.
function installed(place: PackageSite, folder: string, name: string): PackageFile | undefined {
  const here = place.packages.inFolder(posix.join(folder, "node_modules", name));
  if (here) return place.packages.inFolder(realpathSync(here.folder));
  const parent = posix.dirname(folder);
  return parent === folder ? undefined : installed(place, parent, name);
}

function dependenciesOf({ json }: PackageFile): readonly string[] {
  const { dependencies, optionalDependencies, peerDependencies } = json;
  return Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
}

function isHarmony(name: string): boolean {
  return name.startsWith("@harmony/");
}
