/** Finds capabilities that a topology has every verb of, by type, without offering them. */
import type { Bound } from "../model/index.ts";
import type { CapabilityType } from "./capabilities.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;

/** Their names, in the order of `capabilities`. A verb that belongs to an offered capability as well proves nothing. */
export function lookAlikesOf(
  reading: Reading,
  topology: Type,
  offers: Bound,
  capabilities: readonly CapabilityType[],
): readonly string[] {
  const isOffered = ({ name }: CapabilityType): boolean => offers.capabilities.includes(name);
  const offered = new Set(capabilities.filter(isOffered).flatMap(({ verbs }) => verbs));
  return capabilities
    .filter((each) => !isOffered(each) && each.verbs.some((verb) => !offered.has(verb)))
    .filter((each) => each.verbs.every((verb) => hasVerb(reading, topology, each.type, verb)))
    .map(({ name }) => name);
}

function hasVerb(reading: Reading, topology: Type, capability: Type, verb: string): boolean {
  const [own, wanted] = [topology.getProperty(verb), capability.getProperty(verb)];
  if (!own || !wanted || !isPublic(own)) return false;
  const { checker } = reading;
  const [has, wants] = [checker.getTypeOfSymbol(own), checker.getTypeOfSymbol(wanted)];
  return checker.isTypeAssignableTo(has, wants);
}

function isPublic({ valueDeclaration: declaration }: TypeScript.Symbol): boolean {
  const flags = declaration ? ts.getCombinedModifierFlags(declaration) : 0;
  return (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0;
}
