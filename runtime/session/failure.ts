/** Failure: whatever ended the work on a Score, told from the place in the author's source that asked for it. */
import { AssertionError } from "node:assert";
import { type Diagnostic, DiagnosticError } from "../diagnostic/diagnostic.ts";
import type { GraphNode } from "../graph/nodes.ts";
import type { ResourceRecord } from "../resource.ts";
import { redactDiagnostic, redactionOf } from "./redaction.ts";
import type { Session } from "./session.ts";

const ASKED_HERE = "asked for here";

/** The diagnostic of `error`, ending with `state`. A failed assertion is our own bug and goes on up. */
export function failureOf(
  session: Session,
  node: GraphNode,
  error: unknown,
  state?: string,
): Diagnostic {
  const told = error instanceof DiagnosticError ? error.diagnostic : unexpected(node, error);
  const redact = redactionOf(session.secrets, session.world);
  const whole = { ...(state !== undefined && { state }), ...placed(node, told) };
  return redactDiagnostic(whole, redact);
}

/** `diagnostic` with the author's line: as its place if it has none, otherwise beside it. */
export function placed(node: GraphNode, diagnostic: Diagnostic): Diagnostic {
  const { location, label, labels = [] } = diagnostic;
  if (location === undefined) {
    const source = { kind: "source", span: node.writtenAt } as const;
    return { ...diagnostic, location: source, label: label ?? ASKED_HERE };
  }
  if (location.kind === "source") return diagnostic;
  return { ...diagnostic, labels: [...labels, { span: node.writtenAt, text: ASKED_HERE }] };
}

/** Does `work` on a resource; what it throws says which resource it was about. */
export async function about<T>(
  record: ResourceRecord,
  verb: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const object = `${record.kind} ${record.name}`;
    if (error instanceof DiagnosticError)
      throw new DiagnosticError({ object, ...error.diagnostic }, { cause: error });
    if (error instanceof AssertionError) throw error;
    throw new DiagnosticError(untold(record, verb, object, error), { cause: error });
  }
}

/** The messages of an error and of what caused it, outermost first. */
export function causes(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  const own = error.message === "" ? error.name : error.message;
  return error.cause === undefined ? [own] : [own, ...causes(error.cause)];
}

function untold(record: ResourceRecord, verb: string, object: string, error: unknown): Diagnostic {
  return {
    code: "H1106",
    severity: "error",
    message: `\`${record.name}\` could not be ${verb}`,
    object,
    notes: causes(error),
    help: ["run this again once the cause is gone; what is done already is kept"],
  };
}

function unexpected(node: GraphNode, error: unknown): Diagnostic {
  if (error instanceof AssertionError) throw error;
  return {
    code: "H1105",
    severity: "error",
    message: `\`interpret\` of \`${node.interpret.name}\` broke down`,
    notes: causes(error),
    help: [
      "throw a `DiagnosticError` from `interpret` for what it can not do; repair it otherwise",
    ],
  };
}
