/** Collects the capabilities that the project knows: every interface that extends `Capability<Name>`. */
import type { CapabilityModel } from "../model/index.ts";
import { capabilityNames } from "./bound.ts";
import type { Reading } from "./reading.ts";
import { compareTexts, spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

/** A capability with its type. */
export interface CapabilityType extends CapabilityModel {
  readonly type: TypeScript.Type;
}

/** One model for each capability, sorted by name. */
export function readCapabilities(types: readonly CapabilityType[]): readonly CapabilityModel[] {
  return types.map(({ name, verbs, span }) => ({ name, verbs, span }));
}

/** Every capability that the program's files declare, sorted by name. */
export function capabilityTypes(reading: Reading): readonly CapabilityType[] {
  const found = new Map<string, CapabilityType>();
  for (const declaration of interfaces(reading)) {
    const type = reading.checker.getTypeAtLocation(declaration);
    const [name, ...others] = capabilityNames(reading, type);
    if (name === undefined || others.length > 0 || found.has(name)) continue;
    const verbs = verbsOf(type);
    found.set(name, { name, verbs, span: spanOf(reading, declaration.name), type });
  }
  return [...found.values()].toSorted((a, b) => compareTexts(a.name, b.name));
}

function verbsOf(type: TypeScript.Type): readonly string[] {
  return type
    .getProperties()
    .filter((property) => property.flags & ts.SymbolFlags.Method)
    .map((property) => property.name)
    .toSorted();
}

function interfaces(reading: Reading): readonly TypeScript.InterfaceDeclaration[] {
  return reading.program
    .getSourceFiles()
    .filter((file) => file.text.includes("Capability<"))
    .toSorted((a, b) => compareTexts(a.fileName, b.fileName))
    .flatMap((file) => file.statements.filter(ts.isInterfaceDeclaration))
    .filter((declaration) => declaration.heritageClauses !== undefined);
}
