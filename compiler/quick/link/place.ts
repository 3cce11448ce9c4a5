/** Tells where classes are, and how generated code reaches them. */
import type { ClassPlace } from "../../model/index.ts";
import type { Linking } from "./linking.ts";
import { identityOf, type NamedClass } from "./names.ts";

/** `<file>#<class>`. */
export function idOf({ project }: Pick<Linking, "project">, { file, facts }: NamedClass): string {
  return `${project.shown(file)}#${facts.name}`;
}

export function placeOf(linking: Linking, named: NamedClass): ClassPlace {
  const { project } = linking;
  const { file, facts } = named;
  const exportedAs = exportedNameOf(linking, named);
  const door = linking.doors.of(identityOf(named));
  return {
    name: facts.name,
    file: project.shown(file),
    span: facts.span,
    packageName: project.packageOf(file)?.name ?? "",
    from: isDeclaration(file) ? "declarations" : "source",
    isExpression: facts.isExpression,
    abstract: facts.abstract,
    ...(exportedAs === undefined ? {} : { exportedAs }),
    ...(door === undefined ? {} : { door }),
  };
}

export function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/.test(file);
}

function exportedNameOf({ project, names }: Linking, named: NamedClass): string | undefined {
  const identity = identityOf(named);
  const exports = project.facts(named.file)?.exports ?? [];
  const own = exports.find(
    (each) => "local" in each && identityOf(names.find(named.file, [each.local])) === identity,
  );
  return own && "as" in own ? own.as : undefined;
}
