/** Finds references that no edge stands for: hidden in a variable or a call, or to a Score that is not a part. */
import type { Hole } from "../model/index.ts";
import { holdsReference, scoreKindOf } from "./brand.ts";
import { holeAt } from "./hole.ts";
import { unwrapped } from "./mark.ts";
import { mentionsIn } from "./mentions.ts";
import { comesFromOutside } from "./origin.ts";
import type { CompositeSite } from "./parts.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Expression = TypeScript.Expression;

/** The first such reference in `expression`. */
export function hiddenReferenceIn(site: CompositeSite, expression: Expression): Hole | undefined {
  const node = unwrapped(expression);
  const { reading } = site;
  if (!holdsReference(reading, reading.checker.getTypeAtLocation(node))) return undefined;
  const choices = choicesOf(node);
  if (choices.length > 0) return choices.map((each) => hiddenReferenceIn(site, each)).find(Boolean);
  const mentions = mentionsIn(site, node);
  if (mentions.holes.length > 0) return mentions.holes[0];
  if (isFromSpec(node) || mentions.edges.length > 0) return undefined;
  if (!comesFromOutside(site, node)) return undefined;
  const reason = isForeign(site, node) ? "foreign-reference" : "hidden-reference";
  return holeAt(reading, node, reason);
}

/** The values that a condition chooses from. */
function choicesOf(node: Expression): readonly Expression[] {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (!ts.isBinaryExpression(node)) return [];
  const { QuestionQuestionToken, BarBarToken, AmpersandAmpersandToken } = ts.SyntaxKind;
  const chooses = [QuestionQuestionToken, BarBarToken, AmpersandAmpersandToken];
  return chooses.some((kind) => kind === node.operatorToken.kind) ? [node.left, node.right] : [];
}

/** What the composite was handed; whoever made the composite made the edge. */
export function isFromSpec(node: Expression): boolean {
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return false;
  const isThis = node.expression.kind === ts.SyntaxKind.ThisKeyword;
  const isSpec = ts.isPropertyAccessExpression(node) && node.name.text === "spec";
  return isThis ? isSpec : isFromSpec(node.expression);
}

/** `db.out.url`, where `db` is a Score in a variable. */
function isForeign(site: CompositeSite, node: Expression): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const owner = site.reading.checker.getTypeAtLocation(node.expression);
  const isScore = node.name.text === "out" && scoreKindOf(owner) !== undefined;
  return isScore || isForeign(site, node.expression);
}
