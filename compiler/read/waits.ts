/** Finds how long a smoke test waits by itself, whatever the component does. */
import type { WaitModel } from "../model/index.ts";
import type { Reading } from "./reading.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

/** Awaited timers of a known length that every run of `method` passes. */
export function readWaits(
  reading: Reading,
  method: TypeScript.MethodDeclaration,
): readonly WaitModel[] {
  const { body } = method;
  return (body?.statements ?? []).flatMap((statement) => {
    const awaited = awaitedIn(statement);
    const timer = awaited && timerOf(awaited);
    const ms = timer && lengthOf(reading, timer);
    return ms === undefined ? [] : [{ ms, span: spanOf(reading, timer!.call) }];
  });
}

// Only statements of the body itself are certain to run.
function awaitedIn(statement: TypeScript.Statement): TypeScript.Expression | undefined {
  const expression = ts.isExpressionStatement(statement) ? statement.expression : undefined;
  return expression && ts.isAwaitExpression(expression) ? expression.expression : undefined;
}

interface Timer {
  readonly call: TypeScript.CallExpression;
  readonly delay: TypeScript.Expression | undefined;
}

// `setTimeout(5_000)` of `node:timers/promises`, or `new Promise((done) => setTimeout(done, 5_000))`.
function timerOf(awaited: TypeScript.Expression): Timer | undefined {
  if (ts.isCallExpression(awaited)) return { call: awaited, delay: awaited.arguments[0] };
  if (!ts.isNewExpression(awaited) || awaited.expression.getText() !== "Promise") return undefined;
  const [executor] = awaited.arguments ?? [];
  const body = executor && ts.isArrowFunction(executor) ? executor.body : undefined;
  const only = body && ts.isBlock(body) ? expressionOf(body) : body;
  return only && ts.isCallExpression(only) ? { call: only, delay: only.arguments[1] } : undefined;
}

function expressionOf({ statements }: TypeScript.Block): TypeScript.Node | undefined {
  const [first, ...others] = statements;
  const isOnly = first && others.length === 0 && ts.isExpressionStatement(first);
  return isOnly ? first.expression : undefined;
}

function lengthOf({ checker }: Reading, { call, delay }: Timer): number | undefined {
  if (!delay || !isTimer(checker, call)) return undefined;
  const type = checker.getTypeAtLocation(delay);
  return type.isNumberLiteral() ? type.value : undefined;
}

// Whatever it is called here, it is the timer of Node.
function isTimer(checker: TypeScript.TypeChecker, call: TypeScript.CallExpression): boolean {
  const declaration = checker.getResolvedSignature(call)?.getDeclaration();
  const file = declaration?.getSourceFile().fileName ?? "";
  const name = declaration?.name?.getText();
  return name === "setTimeout" && /\/(?:timers(?:\/promises)?|lib\.dom)\.d\.ts$/.test(file);
}
