/** Ids of classes: the same for the same class, whatever the order files are read in. */
import { nameOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import { relativeFile } from "./span.ts";
import type { TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;
type ClassNode = TypeScript.ClassLikeDeclaration;

/** `<file>#<class>`. */
export function idOf(reading: Reading, declaration: ClassNode): string {
  const file = relativeFile(reading.root, declaration.getSourceFile().fileName);
  return `${file}#${nameOf(declaration)}`;
}

/** `<A, B>` for an instance of a generic class; empty for its own declaration and for other classes. */
export function typeArgumentsOf(reading: Reading, type: Type): string {
  const { target } = type as Type & { readonly target?: TypeScript.GenericType };
  const parameters = target?.typeParameters ?? [];
  if (parameters.length === 0 || target === type) return "";
  const given = reading.checker.getTypeArguments(type as TypeScript.TypeReference);
  const texts = given.slice(0, parameters.length).map((each) => reading.checker.typeToString(each));
  return `<${texts.join(", ")}>`;
}
