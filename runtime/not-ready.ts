/** Not ready: why a resource did not become what was asked for, before the evidence vanishes. */
import type { Convergence } from "./converge.ts";
import { DiagnosticError } from "./diagnostic/diagnostic.ts";
import type { Evidence, Resource, ResourceRecord } from "./resource.ts";

/** The resource's own explanation if it has one, otherwise what can be told from the wait. */
export async function notReady<Observed>(
  resource: Resource<Observed, object>,
  end: Convergence<Observed>,
): Promise<DiagnosticError> {
  const evidence = await orNothing(() => resource.explain?.(end.observed));
  const { notes, ...told } = evidence ?? (await plainWords(resource, end));
  return new DiagnosticError({
    severity: "error",
    object: `${resource.kind} ${resource.name}`,
    ...told,
    notes: [...notes, ...waitedFor(end)],
  });
}

/** A resource that is ready must hand out something; that it does not is its topology's mistake. */
export function handsOutNothing({ kind, name }: ResourceRecord): DiagnosticError {
  return new DiagnosticError({
    code: "H1107",
    severity: "error",
    message: `\`${name}\` is ready and hands out nothing`,
    object: `${kind} ${name}`,
    notes: ["its topology says that it is Current, and does not know its outputs"],
    help: ["tell the maker of the topology: `outputs` must answer whenever the status is Current"],
  });
}

async function plainWords<Observed>(
  resource: Resource<Observed, object>,
  { verdict, status, changes }: Convergence<Observed>,
): Promise<Evidence> {
  const { code, message, help } =
    WORDS[verdict === "failed" || verdict === "unknown" ? verdict : "late"];
  const log = await orNothing(() => resource.logs?.(LOG_LINES));
  const seen = `seen last: ${status.word}${status.reason && ` (${status.reason})`}`;
  const differing = status.word === "Current" ? changes.map(({ path }) => path) : [];
  const differs = differing.length > 0 ? [`still differs in: ${differing.join(", ")}`] : [];
  return {
    code,
    message: `\`${resource.name}\` ${message}`,
    notes: [...(status.message === "" ? [] : [status.message]), seen, ...differs],
    help,
    ...(log && log.length > 0 && { log }),
  };
}

const LOG_LINES = 10;

const WORDS = {
  failed: {
    code: "H1101",
    message: "failed",
    help: ["repair the cause, then run this again"],
  },
  unknown: {
    code: "H1103",
    message: "is in a state that no rule knows",
    help: ["add a rule for this state to the `status` of its resource, in its topology"],
  },
  late: {
    code: "H1102",
    message: "did not become ready",
    help: ["look at its log; if it only needs longer, give its resource more `patience`"],
  },
} as const;

/** An explanation is a courtesy: when it fails itself, the wait's own words must still be told. */
async function orNothing<T>(explain: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await explain();
  } catch {
    return undefined;
  }
}

/** Why the wait ended, when it was time that ended it. */
function waitedFor({ verdict, waitedMs }: Convergence<unknown>): readonly string[] {
  const waited = `${Math.round(waitedMs / 1000)} s`;
  if (verdict === "stalled") return [`waited for ${waited}; nothing changed any more`];
  return verdict === "overdue" ? [`waited for ${waited}, as long as it may take at most`] : [];
}
