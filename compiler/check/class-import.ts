/** How an author's file imports a class or a capability that a fix names. */
import { posix } from "node:path";
import type { Edit } from "@harmony/runtime/diagnostic";
import type { CapabilityModel, ClassPlace, Model } from "../model/index.ts";

/** The step that makes `file` know the class; `undefined` when the class can't be imported there. */
export function importOfClass(place: ClassPlace, file: string, model: Model): Edit | undefined {
  const own = packageOf(file, model);
  const isNear = own !== undefined && own.name === place.packageName;
  if (place.door && !isNear) return importOf(file, place.door.name, place.door.specifier);
  if (place.exportedAs === undefined || place.exportedAs === "default") return undefined;
  return importOf(file, place.exportedAs, relative(file, place.file, model));
}

/** The step that makes `file` know a capability by its name. */
export function importOfCapability(
  { name, span }: CapabilityModel,
  file: string,
  model: Model,
): Edit | undefined {
  const owner = packageOf(span.file, model);
  if (owner !== undefined && owner === packageOf(file, model))
    return importOf(file, name, relative(file, span.file, model), true);
  const specifier = owner?.name ?? installedIn(span.file);
  return importOf(file, name, specifier ?? "", true);
}

/** The step that makes `file` know something of the authors' door. */
export function importOfHarmony(file: string, name: string, isType = false): Edit {
  return importOf(file, name, "@harmony/runtime", isType) as Edit;
}

function importOf(file: string, name: string, from: string, isType = false): Edit | undefined {
  if (from === "") return undefined;
  return { kind: "import", file, name, from, isType };
}

function packageOf(file: string, { packages }: Model) {
  if (/^\.\.\/|(^|\/)node_modules\//.test(file)) return undefined;
  const around = packages.filter(({ folder }) => folder === "." || file.startsWith(`${folder}/`));
  const [nearest] = around.toSorted((a, b) => b.folder.length - a.folder.length);
  return nearest;
}

// What is linked from elsewhere has no `node_modules` in its path, but harmony's own capabilities have one folder.
function installedIn(file: string): string | undefined {
  if (/(^|\/)runtime\/(dist\/)?capabilities\//.test(file)) return "@harmony/runtime";
  return /.*(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function relative(from: string, to: string, { settings }: Model): string {
  const path = posix.relative(posix.dirname(from), to);
  const written =
    settings.importExtension === ".ts" ? path : path.replace(/\.([cm]?)tsx?$/, ".$1js");
  if (from === to) return "";
  return written.startsWith(".") ? written : `./${written}`;
}
