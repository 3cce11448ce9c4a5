/** The hash that ties facts to the declarations they belong to. */
import { createHash } from "node:crypto";

/** Line ends do not count: they change on the way through an archive or a repository. */
export function hashOf(declarations: string): string {
  return createHash("sha256").update(declarations.replaceAll("\r\n", "\n")).digest("hex");
}
