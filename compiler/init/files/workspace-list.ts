/** The list of the project's workspaces, where it has a file of its own. */
import { posix } from "node:path";
import type { Choices } from "../choices.ts";
import type { Host } from "../host.ts";
import { changed, type Step } from "../step.ts";
import { textOf } from "../texts-on-disk.ts";
import { isMember } from "../workspaces.ts";

export function workspaceList(host: Host, { folder }: Choices): readonly Step[] {
  const { workspaces } = host;
  if (workspaces?.file !== "pnpm-workspace.yaml" || isMember(workspaces, folder)) return [];
  const before = textOf(posix.join(host.root, workspaces.file)) ?? "";
  const item = /^packages:.*\n(?:\s*#.*\n)*(\s*- *)/m.exec(before)?.[1] ?? "  - ";
  const indent = item.replace(/^\n+/, "");
  const after = before.replace(/^packages:.*\n/m, (line) => `${line}${indent}${folder}\n`);
  return changed(workspaces.file, "the deploy package is one of them", before, after);
}
