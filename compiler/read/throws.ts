/** Finds what Scores and topologies throw that carries no diagnosis. */
import type { ThrowSite } from "../model/index.ts";
import type { Classes } from "./classes.ts";
import { unwrapped } from "./mark.ts";
import { nameOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import { compareSpans, spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type ClassNode = TypeScript.ClassLikeDeclaration;

/** Every such `throw` and `Promise.reject`, sorted by place. */
export function readThrows(reading: Reading, classes: Classes): readonly ThrowSite[] {
  const scores = classes.scores.flatMap((each) => throwsIn(reading, each, "score"));
  const topologies = classes.topologies.flatMap((each) => throwsIn(reading, each, "topology"));
  return [...scores, ...topologies].toSorted((a, b) => compareSpans(a.span, b.span));
}

function throwsIn(
  reading: Reading,
  declaration: ClassNode,
  classKind: ThrowSite["classKind"],
): readonly ThrowSite[] {
  const sites: ThrowSite[] = [];
  const className = nameOf(declaration);
  for (const member of declaration.members) {
    const visit = (node: TypeScript.Node): void => {
      const what = thrownAt(reading, node);
      const name = member.name?.getText() ?? "constructor";
      if (what)
        sites.push({ span: spanOf(reading, node), className, classKind, member: name, what });
      ts.forEachChild(node, visit);
    };
    visit(member);
  }
  return sites;
}

function thrownAt(reading: Reading, node: TypeScript.Node): string | undefined {
  if (ts.isThrowStatement(node)) return whatIs(reading, unwrapped(node.expression));
  if (!ts.isCallExpression(node) || node.expression.getText() !== "Promise.reject")
    return undefined;
  const [reason] = node.arguments;
  return reason && whatIs(reading, unwrapped(reason));
}

// What is caught and thrown again is not made here, so a name is never judged.
function whatIs(reading: Reading, thrown: TypeScript.Expression): string | undefined {
  if (ts.isNewExpression(thrown) || ts.isCallExpression(thrown)) {
    const symbol = reading.checker.getTypeAtLocation(thrown).getSymbol();
    return symbol && isBuiltIn(reading, symbol) ? symbol.name : undefined;
  }
  const isValue =
    ts.isLiteralExpression(thrown) ||
    ts.isTemplateExpression(thrown) ||
    ts.isObjectLiteralExpression(thrown);
  return isValue ? "value" : undefined;
}

function isBuiltIn(reading: Reading, symbol: TypeScript.Symbol): boolean {
  const file = symbol.declarations?.[0]?.getSourceFile();
  if (!file || !symbol.name.endsWith("Error")) return false;
  return (
    reading.program.isSourceFileDefaultLibrary(file) || file.fileName.includes("/@types/node/")
  );
}
