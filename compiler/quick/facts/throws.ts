/** Finds what a class throws that may carry no diagnosis. */
import type { ThrowFacts } from "../class-facts.ts";
import { bare, pathOf, walk } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

export function throwsOf(source: SourceText, node: Syntax.Class): readonly ThrowFacts[] {
  if (!/\bthrow\b|\bPromise\s*\.\s*reject\b/.test(source.slice(node))) return [];
  return node.body.body.flatMap((member) => throwsIn(source, member));
}

function throwsIn(source: SourceText, member: Syntax.ClassElement): readonly ThrowFacts[] {
  const found: ThrowFacts[] = [];
  const name = "key" in member ? source.slice(member.key) : "constructor";
  walk(member, (node) => {
    const thrown = thrownAt(node);
    const what = thrown && whatIs(bare(thrown));
    if (what) found.push({ span: source.span(node), member: name, what });
  });
  return found;
}

function thrownAt(node: Node): Node | undefined {
  if (node.type === "ThrowStatement") return node.argument;
  if (node.type !== "CallExpression") return undefined;
  return pathOf(node.callee)?.join(".") === "Promise.reject" ? node.arguments[0] : undefined;
}

function whatIs(thrown: Node): ThrowFacts["what"] | undefined {
  switch (thrown.type) {
    case "NewExpression": {
      const path = pathOf(thrown.callee);
      return path ? { made: path.join(".") } : { unclear: true };
    }
    case "CallExpression":
    case "ChainExpression":
    case "ImportExpression":
      return { unclear: true };
    case "Literal":
      return isJudged(thrown) ? { value: true } : undefined;
    case "TemplateLiteral":
    case "ObjectExpression":
      return { value: true };
    default:
      return undefined;
  }
}

// `true`, `false` and `null` are keywords to TypeScript, and none of its literals.
function isJudged({ raw }: Extract<Node, { type: "Literal" }>): boolean {
  return raw !== "null" && raw !== "true" && raw !== "false";
}
