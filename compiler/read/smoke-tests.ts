/** Reads a Score's smoke tests: the methods marked `@smoke`, or named by the static twin. */
import type { SmokeTestModel, Within } from "../model/index.ts";
import { isHarmonys } from "./brand.ts";
import { holeAt } from "./hole.ts";
import { argumentOf, decoratorOf, fieldOf, nameOfProperty, staticMarkOf } from "./mark.ts";
import { nameOf } from "./place.ts";
import { readProof } from "./proof.ts";
import type { Reading } from "./reading.ts";
import type { Found } from "./registry.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";
import { readWaits } from "./waits.ts";

type ClassNode = TypeScript.ClassLikeDeclaration;

/** The smoke tests of a class and of those it extends, in the order they are declared, bases first. */
export function readSmokeTests(reading: Reading, found: Found): readonly SmokeTestModel[] {
  const tests = new Map<string, SmokeTestModel>();
  for (const declaration of lineage(found.type))
    for (const test of declaredTests(reading, declaration)) tests.set(test.name, test);
  return [...tests.values()];
}

/** The class declarations of `type` and its bases, bases first. */
export function lineage(type: TypeScript.Type): readonly ClassNode[] {
  const own = type.getSymbol()?.declarations?.filter(ts.isClassLike) ?? [];
  const target = (type as TypeScript.TypeReference).target ?? type;
  return [...(target.getBaseTypes() ?? []).flatMap(lineage), ...own];
}

function declaredTests(reading: Reading, declaration: ClassNode): readonly SmokeTestModel[] {
  if (declaration.getSourceFile().isDeclarationFile)
    return publishedTests(reading, declaration) ?? undecoratedTests(reading, declaration);
  const twin = twinTests(declaration);
  return declaration.members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const decorator = decoratorOf(reading, method, "smoke");
    const marked = twin.get(nameOfProperty(method));
    if (!decorator && !marked) return [];
    const argument = decorator ? argumentOf(decorator) : objectOf(marked);
    const test = readTest(reading, declaration, method, argument);
    if (!decorator || ts.isCallExpression(decorator.expression)) return [test];
    return [{ ...test, within: holeAt(reading, decorator, "missing") }];
  });
}

// What the package itself tells of them, with the places of its sources where it brings them.
function publishedTests(
  reading: Reading,
  declaration: ClassNode,
): readonly SmokeTestModel[] | undefined {
  const told = reading.published.of(declaration);
  return told?.smokeTests.flatMap(({ name, promise, within, source }) => {
    const method = declaration.members.find((each) => nameOfProperty(each) === name);
    if (!method || !ts.isMethodDeclaration(method)) return [];
    const { promise: _, ...read } = readTest(reading, declaration, method, undefined);
    const span = told.shown(source) ?? read.span;
    return [
      {
        ...read,
        span,
        ...(promise !== undefined && { promise }),
        ...(within !== undefined && { within: durationOf(within, span) }),
      },
    ];
  });
}

// Declarations have lost the marks; what is left of a smoke test is a documented method that takes a probe.
function undecoratedTests(reading: Reading, declaration: ClassNode): readonly SmokeTestModel[] {
  return declaration.members
    .filter(ts.isMethodDeclaration)
    .filter((method) => takesProbe(reading, method) && promiseOf(method) !== undefined)
    .map((method) => readTest(reading, declaration, method, undefined));
}

function takesProbe(reading: Reading, { parameters }: TypeScript.MethodDeclaration): boolean {
  const [, probe] = parameters;
  const symbol = probe && reading.checker.getTypeAtLocation(probe).getSymbol();
  return symbol?.name === "Probe" && isHarmonys(reading, symbol);
}

function readTest(
  reading: Reading,
  declaration: ClassNode,
  method: TypeScript.MethodDeclaration,
  argument: TypeScript.ObjectLiteralExpression | undefined,
): SmokeTestModel {
  const promise = promiseOf(method);
  return {
    name: nameOfProperty(method),
    span: spanOf(reading, method.name),
    ...(promise === undefined ? {} : { promise }),
    within: withinOf(reading, argument),
    parameters: method.parameters.length,
    declaredBy: nameOf(declaration),
    waits: readWaits(reading, method),
    ...readProof(reading, method),
  };
}

function twinTests(declaration: ClassNode): ReadonlyMap<string, TypeScript.Expression> {
  const twin = staticMarkOf(declaration);
  const smoke = objectOf(twin && fieldOf(twin, "smoke"));
  const tests = smoke?.properties.filter((each) => ts.isPropertyAssignment(each)) ?? [];
  return new Map(tests.map((each) => [nameOfProperty(each), each.initializer]));
}

function objectOf(
  value: TypeScript.Expression | undefined,
): TypeScript.ObjectLiteralExpression | undefined {
  return value && ts.isObjectLiteralExpression(value) ? value : undefined;
}

// The first paragraph of the doc comment, on one line.
function promiseOf(method: TypeScript.MethodDeclaration): string | undefined {
  const comment = ts.getJSDocCommentsAndTags(method).findLast(ts.isJSDoc)?.comment;
  const text = ts.getTextOfJSDocComment(comment)?.trim();
  return text ? text.split(/\n\s*\n/, 1)[0]!.replace(/\s+/g, " ") : undefined;
}

function withinOf(
  reading: Reading,
  argument: TypeScript.ObjectLiteralExpression | undefined,
): Within {
  const value = argument && fieldOf(argument, "within");
  if (!value) return { kind: "default" };
  const type = reading.checker.getTypeAtLocation(value);
  if (!type.isStringLiteral()) return holeAt(reading, value, "computed");
  return durationOf(type.value, spanOf(reading, value));
}

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

function durationOf(text: string, span: SmokeTestModel["span"]): Within {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text) ?? [];
  const ms = Math.round(Number(amount) * (unitsMs[unit ?? ""] ?? Number.NaN));
  return ms > 0 ? { kind: "read", text, ms, span } : { kind: "invalid", text, span };
}
