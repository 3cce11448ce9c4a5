/** The range in which the project asks for a package of harmony: as it asks for the compiler. */
import { isAbsolute, posix } from "node:path";
import { versionOf } from "../cli/version.ts";
import type { Host } from "./host.ts";
import { rangeOf } from "./manifest.ts";
import { isThere } from "./texts-on-disk.ts";

/** The range of `name`, as a package.json in `folder` has to say it. */
export function harmonyRange(host: Host, name: string, folder = "."): string {
  const range = rangeOf(host.manifest, "@harmony/compiler") ?? versionOf();
  const [, protocol = "", path = ""] = /^(file:|link:|portal:)(.*)$/.exec(range) ?? [];
  if (protocol === "") return range;
  const sibling = path.replace(/compiler(?=(?:-[\w.-]+\.tgz)?\/?$)/, name.replace("@harmony/", ""));
  const isSibling = sibling !== path || name === "@harmony/compiler";
  if (!isSibling || !isThere(posix.resolve(host.root, sibling))) return versionOf();
  return protocol + (isAbsolute(sibling) ? sibling : posix.join(upFrom(folder), sibling));
}

function upFrom(folder: string): string {
  return posix.relative(folder, ".") || ".";
}
