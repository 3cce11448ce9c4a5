/** Finds the name in a reference that nothing has. */
import type { Hole } from "../model/index.ts";
import { holeAt } from "./hole.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

/** The leftmost such name in `this.dbb.out.url`, with the names that are there. */
export function unknownNameIn(reading: Reading, node: TypeScript.Node): Hole | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const before = unknownNameIn(reading, node.expression);
  if (before) return before;
  const owner = reading.checker.getTypeAtLocation(node.expression);
  const isFound = owner.getProperty(node.name.text) || !isAny(reading, node);
  if (isFound || isAny(reading, node.expression)) return undefined;
  const known = owner.getProperties().map((property) => property.getName());
  const spoken = known.filter((name) => /^[a-z]\w*$/i.test(name) && !(name in NOT_REFERRED_TO));
  return { ...holeAt(reading, node.name, "unknown-name"), known: spoken.sort() };
}

function isAny(reading: Reading, node: TypeScript.Node): boolean {
  return (reading.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
}

/** What every composite has besides its parts. */
const NOT_REFERRED_TO = { after: true, spec: true };
