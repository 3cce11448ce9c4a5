/** Why what stands where a Score is made has no type of a Score: nothing is known about its class, or `new` is missing. */
import { unwrapped } from "./mark.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

/** `undefined` when it is neither. */
export function whyNotMade(
  { checker }: Reading,
  expression: TypeScript.Expression | undefined,
): "unknown-class" | "not-made" | undefined {
  const made = expression && unwrapped(expression);
  if (!made) return undefined;
  const isNew = ts.isNewExpression(made);
  const named = isNew || ts.isCallExpression(made) ? made.expression : made;
  const type = checker.getTypeAtLocation(named);
  if (isNew) return type.flags & ts.TypeFlags.Any ? "unknown-class" : undefined;
  const isClass = type.getConstructSignatures().length > 0 && type.getCallSignatures().length === 0;
  return isClass ? "not-made" : undefined;
}
