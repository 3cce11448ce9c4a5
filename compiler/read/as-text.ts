/** Finds references and secrets that are put into a text: the one is not known yet, the other must not be seen. */
import type { Hole } from "../model/index.ts";
import { holdsReference, isSecret } from "./brand.ts";
import { isFromSpec } from "./hidden-reference.ts";
import { holeAt } from "./hole.ts";
import { unwrapped } from "./mark.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

/** The first of them in a template or a sum within `node`. */
export function usedAsText(reading: Reading, node: TypeScript.Node): Hole | undefined {
  const here = textsIn(node).map((text) => holeIn(reading, text));
  const found = here.find((hole) => hole !== undefined);
  return found ?? ts.forEachChild(node, (child) => usedAsText(reading, child));
}

/** What becomes part of a text by `node` itself. */
function textsIn(node: TypeScript.Node): readonly TypeScript.Expression[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map((span) => span.expression);
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum ? [node.left, node.right] : [];
}

function holeIn(reading: Reading, expression: TypeScript.Expression): Hole | undefined {
  const node = unwrapped(expression);
  const type = reading.checker.getTypeAtLocation(node);
  if (isSecret(reading, type)) return holeAt(reading, node, "secret-as-text");
  const isReference = holdsReference(reading, type) && !isFromSpec(node);
  return isReference ? holeAt(reading, node, "reference-as-text") : undefined;
}
