/** Reads a text in a static field: `static readonly summary = "…"`. */
import { readText } from "./mark.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

export function fieldTextOf(
  reading: Reading,
  node: TypeScript.ClassLikeDeclaration,
  name: string,
): string | undefined {
  const field = node.members.find(
    (member) => ts.isPropertyDeclaration(member) && member.name.getText() === name,
  );
  if (!field || !ts.isPropertyDeclaration(field) || !field.initializer) return undefined;
  const read = readText(reading, field.initializer);
  return read.kind === "text" ? read.value : undefined;
}
