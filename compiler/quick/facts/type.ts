/** Reads types as they are written. */
import type { MemberFacts, TypeFacts, TypeWord } from "../type-facts.ts";
import { pathOf } from "./nodes.ts";
import type { Syntax } from "./parse.ts";

export const unclearType: TypeFacts = { is: "unclear" };

const words: Readonly<Record<string, TypeWord>> = {
  TSStringKeyword: "string",
  TSNumberKeyword: "number",
  TSBooleanKeyword: "boolean",
  TSUnknownKeyword: "unknown",
  TSObjectKeyword: "object",
  TSUndefinedKeyword: "undefined",
  TSNullKeyword: "null",
  TSVoidKeyword: "void",
  TSNeverKeyword: "never",
  TSAnyKeyword: "any",
};

export function typeFactsOf(type: Syntax.TSType): TypeFacts {
  const word = words[type.type];
  if (word) return { is: "word", word };
  switch (type.type) {
    case "TSTypeReference":
      return named(type.typeName, type.typeArguments);
    case "TSLiteralType":
      return literal(type.literal);
    case "TSArrayType":
      return { is: "list", element: typeFactsOf(type.elementType), readonly: false };
    case "TSTypeOperator":
      return operated(type);
    case "TSTypeLiteral":
      return objectOf(type.members);
    case "TSUnionType":
      return { is: "union", members: type.types.map(typeFactsOf) };
    case "TSIntersectionType":
      return { is: "intersection", members: type.types.map(typeFactsOf) };
    case "TSParenthesizedType":
      return typeFactsOf(type.typeAnnotation);
    default:
      return unclearType;
  }
}

/** `A`, `ns.A`, `A<B>`: in a type, or after `extends`. */
export function named(
  name: Syntax.Node,
  given: Syntax.TSTypeParameterInstantiation | null | undefined,
): TypeFacts {
  const path = pathOf(name);
  return path ? { is: "name", path, given: (given?.params ?? []).map(typeFactsOf) } : unclearType;
}

/** Members of an interface or of a type in braces; unclear as a whole when one of them is. */
export function objectOf(signatures: readonly Syntax.TSSignature[]): TypeFacts {
  const members = signatures.map(memberOf);
  const known = members.filter((member) => member !== undefined);
  return known.length === members.length ? { is: "object", members: known } : unclearType;
}

function literal(node: Syntax.Node): TypeFacts {
  if (node.type !== "Literal") return unclearType;
  const { value, raw } = node;
  // As TypeScript writes them; what needs escapes is left to it.
  if (typeof value === "string")
    return /^[\w .,:;/+-]*$/.test(value) ? { is: "literal", text: `"${value}"` } : unclearType;
  const isPlain = typeof value === "boolean" || typeof value === "number";
  return isPlain && String(value) === raw ? { is: "literal", text: raw } : unclearType;
}

function operated({ operator, typeAnnotation }: Syntax.TSTypeOperator): TypeFacts {
  const inner = typeFactsOf(typeAnnotation);
  const isList = operator === "readonly" && inner.is === "list";
  return isList ? { ...inner, readonly: true } : unclearType;
}

function memberOf(signature: Syntax.TSSignature): MemberFacts | undefined {
  switch (signature.type) {
    case "TSPropertySignature":
      return propertyOf(signature);
    case "TSMethodSignature":
      return methodOf(signature);
    case "TSIndexSignature":
      return indexOf(signature);
    default:
      return undefined;
  }
}

function propertyOf(signature: Syntax.TSPropertySignature): MemberFacts | undefined {
  const { key, computed, typeAnnotation, optional, readonly } = signature;
  if (computed || key.type !== "Identifier" || !typeAnnotation) return undefined;
  const type = typeFactsOf(typeAnnotation.typeAnnotation);
  return { is: "property", name: key.name, type, optional, readonly };
}

function methodOf(signature: Syntax.TSMethodSignature): MemberFacts | undefined {
  const { key, computed, kind, optional, returnType } = signature;
  if (computed || key.type !== "Identifier" || kind !== "method" || !returnType) return undefined;
  const result = returnType.typeAnnotation;
  const asserts = result.type === "TSTypePredicate" && result.asserts;
  return { is: "method", name: key.name, optional, result: typeFactsOf(result), asserts };
}

function indexOf(signature: Syntax.TSIndexSignature): MemberFacts | undefined {
  const [key, ...others] = signature.parameters;
  if (!key || others.length > 0) return undefined;
  if (key.typeAnnotation.typeAnnotation.type !== "TSStringKeyword") return undefined;
  const type = typeFactsOf(signature.typeAnnotation.typeAnnotation);
  return { is: "index", key: key.name, type, readonly: signature.readonly };
}
