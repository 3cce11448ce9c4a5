/** Tells what the calls in a smoke test are made on, so that none of them can be an assertion unseen. */
import type { CallOn } from "../smoke-test-facts.ts";
import { globals, mayDeclare } from "./method-walk.ts";
import type { Node, Syntax } from "./parse.ts";
import { isProbed, type SmokeSite as Site, verbOf } from "./smoke-site.ts";

export type Called = CallOn | { readonly callee: string } | "fine" | "unclear";

/** What a call that is not the probe's is made on; `fine` when it is nothing that could assert. */
export function calledOn(site: Site, { callee }: Syntax.CallExpression): Called {
  if (callee.type === "Identifier") return calledByName(site, callee.name);
  if (callee.type !== "MemberExpression" || callee.computed) return "unclear";
  const { object } = callee;
  if (isWritten(object) || isPromised(site, callee) || isMadeByLanguage(site, object))
    return "fine";
  if (object.type === "Identifier" && isGlobal(site, object.name)) return "fine";
  const path = memberPath(callee);
  return path ? rooted(site, path) : "unclear";
}

function calledByName(site: Site, name: string): Called {
  if (isGlobal(site, name) || isOwnFunction(site, name)) return "fine";
  const isDeclared = site.walked.names.some(
    (each) => each.name === name && mayDeclare(site.walked, each),
  );
  return isDeclared || site.outputs?.has(name) || !site.isTaken(name)
    ? "unclear"
    : { callee: name };
}

function isWritten({ type }: Node): boolean {
  return type === "Literal" || type === "TemplateLiteral" || type === "ArrayExpression";
}

// `probe.http(…).catch(…)`
function isPromised(site: Site, { object, property }: Syntax.MemberExpression): boolean {
  const name = property.type === "Identifier" ? property.name : "";
  if (!["then", "catch", "finally"].includes(name) || object.type !== "CallExpression")
    return false;
  const { callee } = object;
  const isOwn = callee.type === "MemberExpression" && isPromised(site, callee);
  return isOwn || isProbed(site, object) || isMadeByLanguage(site, object);
}

// `Object.values(…).map(…)`
function isMadeByLanguage(site: Site, node: Node): boolean {
  if (node.type !== "CallExpression") return false;
  const text = site.walked.textOf(node.callee);
  const isKnown = /^(?:Object\.(?:keys|values|entries)|Array\.(?:from|of)|Promise\.all)$/.test(
    text,
  );
  return isKnown && isGlobal(site, text.split(".", 1)[0] ?? "");
}

// A function of the test's own, without a type that could make it an assertion.
function isOwnFunction({ walked }: Site, name: string): boolean {
  const declared = walked.names.filter((each) => each.name === name && mayDeclare(walked, each));
  const [only, ...others] = declared.map((each) => walked.parentOf(each));
  if (!only || others.length > 0) return false;
  if (only.type === "FunctionDeclaration") return !only.returnType;
  if (only.type !== "VariableDeclarator" || only.id.type !== "Identifier") return false;
  const { init, id } = only;
  const isFunction =
    init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
  return isFunction && !init.returnType && !id.typeAnnotation;
}

function isGlobal({ walked, isTaken, outputs }: Site, name: string): boolean {
  if (!globals.has(name) || isTaken(name) || outputs?.has(name)) return false;
  return !walked.names.some((each) => each.name === name && mayDeclare(walked, each));
}

function memberPath(node: Node): readonly string[] | undefined {
  if (node.type === "Identifier") return [node.name];
  if (node.type === "TSNonNullExpression") return memberPath(node.expression);
  if (node.type !== "MemberExpression" || node.property.type !== "Identifier") return undefined;
  const before = node.computed ? undefined : memberPath(node.object);
  return before && [...before, node.property.name];
}

function rooted(site: Site, [root = "", ...path]: readonly string[]): CallOn | "fine" | "unclear" {
  const places = site.walked.names.filter(
    (each) => each.name === root && mayDeclare(site.walked, each),
  );
  const output = site.outputs?.get(root);
  if (output) return places.length === 0 ? { path: [...output, ...path] } : "unclear";
  const [declared, ...others] = places;
  if (declared && others.length === 0 && path.length === 1 && isWrittenOut(site, declared))
    return "fine";
  const verb = declared && others.length === 0 ? answeringVerb(site, declared) : undefined;
  return verb === undefined ? "unclear" : { verb, path };
}

// `const urls = [a, b]`
function isWrittenOut({ walked }: Site, name: Node): boolean {
  const declaration = walked.parentOf(name);
  if (declaration?.type !== "VariableDeclarator" || declaration.id !== name) return false;
  return declaration.init !== null && isWritten(declaration.init);
}

// `http` for `answer` in `const answer = await probe.http(…)`.
function answeringVerb(site: Site, name: Node): string | undefined {
  const declaration = site.walked.parentOf(name);
  if (declaration?.type !== "VariableDeclarator" || declaration.init?.type !== "AwaitExpression")
    return undefined;
  const call = declaration.init.argument;
  const isPlain = declaration.id.type === "Identifier" && !declaration.id.typeAnnotation;
  return isPlain && call.type === "CallExpression" && isProbed(site, call)
    ? verbOf(call)
    : undefined;
}
