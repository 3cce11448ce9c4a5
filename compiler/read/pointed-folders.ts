/** Folders that an app's specs point to: the home of its own runtime code. */
import { existsSync } from "node:fs";
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type { InstanceModel, Literal, Model } from "../model/index.ts";
import type { PackageSite } from "./reading.ts";

/** Absolute folders with the places that name them: every text called `directory` in a spec. */
export function foldersPointedTo(
  site: PackageSite,
  model: Pick<Model, "apps" | "scores">,
): ReadonlyMap<string, readonly Span[]> {
  const pointed = new Map<string, readonly Span[]>();
  for (const instance of instancesOf(model))
    for (const { folder, span } of directoriesIn(instance.argument)) {
      const home = homeOf(site, instance.span.file);
      const path = home && posix.resolve(home, folder);
      if (path && existsSync(path)) pointed.set(path, [...(pointed.get(path) ?? []), span]);
    }
  return pointed;
}

function instancesOf(model: Pick<Model, "apps" | "scores">): readonly InstanceModel[] {
  const parts = [...model.scores.values()].flatMap((score) => score.parts);
  const roots = model.apps.flatMap(({ root }) => (root.kind === "root" ? root.instances : []));
  return [...parts.flatMap((part) => part.instances), ...roots];
}

// Paths in specs are relative to the deploy package.
function homeOf(site: PackageSite, file: string): string | undefined {
  return site.packages.ofFile(posix.join(site.root, file))?.folder;
}

function directoriesIn(
  literal: Literal | undefined,
): readonly { readonly folder: string; readonly span: Span }[] {
  if (literal?.kind !== "record") return [];
  return literal.fields.flatMap(({ name, value }) => {
    if (name === "directory" && value.kind === "text")
      return [{ folder: value.value, span: value.span }];
    return directoriesIn(value);
  });
}
