/** Reads the smoke tests of a Score and of those it extends. */
import type { ProbeCall, SmokeTestModel } from "../../model/index.ts";
import type { SmokeTestFacts } from "../smoke-test-facts.ts";
import type { MemberFacts, TypeFacts } from "../type-facts.ts";
import { membersOf, type NamedInterface } from "./capabilities.ts";
import { fieldsOf } from "./data.ts";
import { isHarmonys } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import type { NamedClass } from "./names.ts";
import { Undecidable } from "./undecidable.ts";

/** In the order they are declared, bases first. */
export function smokeTestModels(
  linking: Linking,
  classes: readonly NamedClass[],
): readonly SmokeTestModel[] {
  const tests = new Map<string, SmokeTestModel>();
  for (const each of classes.toReversed())
    for (const test of declaredTests(linking, each)) tests.set(test.name, test);
  return [...tests.values()];
}

function declaredTests(linking: Linking, named: NamedClass): readonly SmokeTestModel[] {
  const { file, facts } = named;
  const marked = new Map<string, SmokeTestFacts>();
  for (const test of facts.smokeTests)
    if (!marked.has(test.name) && isMarked(linking, file, test)) marked.set(test.name, test);
  return Array.from(marked.values(), (test) => testModel(linking, named, test));
}

function isMarked(
  { project, names }: Linking,
  file: string,
  { markedBy }: SmokeTestFacts,
): boolean {
  return markedBy === "twin" || isHarmonys(project, names.find(file, markedBy.path), "smoke");
}

function testModel(
  linking: Linking,
  { file, facts }: NamedClass,
  test: SmokeTestFacts,
): SmokeTestModel {
  const { unclear, outputsType, probeType, probes, callsOn, callees } = test;
  if (unclear !== undefined) throw new Undecidable(`its smoke test \`${test.name}\`: ${unclear}`);
  const probe =
    probes.length > 0 || callsOn.length > 0 ? probeOf(linking, file, probeType) : undefined;
  for (const { verb, path } of callsOn)
    checkCall(
      linking,
      verb === undefined ? { file, type: outputsType } : answerOf(probe, verb),
      path,
    );
  for (const callee of callees) checkFunction(linking, file, callee);
  const asserting = probes.filter(
    (each) => each.verb !== "passed" && each.getsOut && verbIn(probe, each.verb).asserts,
  );
  return {
    name: test.name,
    span: test.span,
    ...(test.promise !== undefined && { promise: test.promise }),
    within: test.within,
    parameters: test.parameters,
    declaredBy: facts.name,
    waits: [],
    bodyRead: test.bodyRead,
    probes: probes.map(probeModel),
    throws: test.ownThrows + asserting.length,
    otherCalls: test.otherCalls,
    ...(test.probeParameter !== undefined && { probeParameter: test.probeParameter }),
  };
}

function checkFunction({ names, project }: Linking, file: string, name: string): void {
  const found = names.find(file, [name]);
  const isPlain =
    found.is === "other" && project.facts(found.file)?.plainFunctions.includes(found.name);
  if (!isPlain || /\/assert(?:\/[^/]*)?\.d\.ts$/.test(found.file))
    throw new Undecidable("it may call an assertion");
}

function probeModel(probe: SmokeTestFacts["probes"][number]): ProbeCall {
  const { verb, span, awaited, swallowedBy, unreachable, alwaysHolds } = probe;
  return {
    verb,
    span,
    awaited,
    ...(swallowedBy && { swallowedBy }),
    ...(alwaysHolds && { alwaysHolds }),
    unreachable,
  };
}

interface ProbeType {
  readonly file: string;
  readonly members: ReadonlyMap<string, { readonly member: MemberFacts }>;
}

function probeOf(
  linking: Linking,
  file: string,
  type: TypeFacts | undefined,
): ProbeType | undefined {
  if (!type) return undefined;
  const found = type.is === "name" ? linking.names.find(file, type.path) : undefined;
  if (found?.is !== "interface" || !isHarmonys(linking.project, found, "Probe"))
    throw new Undecidable("its probe is none of harmony's");
  return { file: found.file, members: membersOf(linking, found) };
}

function verbIn(
  probe: ProbeType | undefined,
  verb: string,
): Extract<MemberFacts, { is: "method" }> {
  const member = probe?.members.get(verb)?.member;
  if (member?.is !== "method") throw new Undecidable(`no probe has \`${verb}\``);
  return member;
}

interface Receiver {
  readonly file: string;
  readonly type: TypeFacts | undefined;
}

function answerOf(probe: ProbeType | undefined, verb: string): Receiver {
  const { result } = verbIn(probe, verb);
  const isPromise = result.is === "name" && result.path.join(".") === "Promise";
  return { file: probe?.file ?? "", type: isPromise ? result.given[0] : undefined };
}

/** Follows `path`, whose last name is called; what is called must not be an assertion. */
function checkCall(linking: Linking, { file, type }: Receiver, path: readonly string[]): void {
  const [name, ...rest] = path;
  if (!type || name === undefined) throw new Undecidable("a call's receiver has no plain type");
  // The language's own methods assert nothing.
  if (
    type.is === "list" ||
    (type.is === "word" && ["string", "number", "boolean"].includes(type.word))
  ) {
    if (rest.length > 0) throw new Undecidable("a call's receiver has no plain type");
    return;
  }
  if (rest.length === 0) return checkMethod(linking, file, type, name);
  const field = fieldsOf(linking, file, type)?.get(name);
  if (!field) throw new Undecidable("a call's receiver has no plain type");
  checkCall(linking, { file: field.file, type: field.member.type }, rest);
}

function checkMethod(linking: Linking, file: string, type: TypeFacts, name: string): void {
  const found = type.is === "name" ? linking.names.find(file, type.path) : undefined;
  if (found && isSecret(linking, found) && name === "reveal") return;
  const member = found?.is === "interface" ? methodOf(linking, found, name) : undefined;
  if (member?.is !== "method" || member.asserts) throw new Undecidable("it may call an assertion");
}

function isSecret({ project }: Linking, found: Parameters<typeof isHarmonys>[1]): boolean {
  return isHarmonys(project, found, "Secret");
}

function methodOf(linking: Linking, found: NamedInterface, name: string): MemberFacts | undefined {
  return membersOf(linking, found).get(name)?.member;
}
