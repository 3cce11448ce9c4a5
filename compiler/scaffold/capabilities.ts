/** The capabilities that something new can need or offer: harmony's own, and those of the deploy package. */
import { posix } from "node:path";
import { DiagnosticError, didYouMean } from "@harmony/runtime/diagnostic";
import type { Home } from "./home.ts";
import type { NewRequest } from "./new-request.ts";

/** A capability with one verb, which takes a spec and hands out an endpoint. */
export interface KnownCapability {
  readonly name: string;
  readonly verb: string;
  readonly spec: string;
  readonly out: string;
  /** Where its types come from: `@harmony/runtime`, or a file relative to the deploy package's folder. */
  readonly from: string;
}

const runtime = "@harmony/runtime";

export const builtIn: readonly KnownCapability[] = [
  {
    name: "HttpHosting",
    verb: "ensureHttpServer",
    spec: "HttpServerSpec",
    out: "HttpEndpoint",
    from: runtime,
  },
  {
    name: "PostgreSQL",
    verb: "ensurePostgres",
    spec: "PostgresSpec",
    out: "PostgresEndpoint",
    from: runtime,
  },
];

/** Whether it comes with harmony. */
export function isBuiltIn({ from }: KnownCapability): boolean {
  return from === runtime;
}

/** Those that `request` names; `HttpHosting` when it names none. Throws a `DiagnosticError` for one that is unknown. */
export function capabilitiesOf(request: NewRequest, home: Home): readonly KnownCapability[] {
  const known = [...builtIn, ...ownOf(home)];
  const wanted = request.capabilities.length === 0 ? ["HttpHosting"] : request.capabilities;
  return wanted.map(
    (name) => known.find((each) => each.name === name) ?? unknown(name, known, request),
  );
}

const verb = /\b(ensure\w+)\s*\(\s*\w+\s*:\s*(\w+)\s*\)\s*:\s*Promise<\s*(\w+)\s*>/;

function ownOf({ folder, sources }: Home): readonly KnownCapability[] {
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(/\binterface\s+(\w+)\s+extends\s+Capability<[^>]*>\s*\{/g)].flatMap(
      (found) => {
        const [, ensure, spec, out] = verb.exec(text.slice(found.index)) ?? [];
        if (!ensure || !spec || !out) return [];
        return [{ name: found[1]!, verb: ensure, spec, out, from: posix.relative(folder, file) }];
      },
    ),
  );
}

function unknown(
  name: string,
  known: readonly KnownCapability[],
  { kind, name: asked }: NewRequest,
): never {
  const near = didYouMean(
    name,
    known.map((each) => each.name),
  );
  const option = kind === "topology" ? "--offers" : "--needs";
  const argv = ["new", kind, asked, option, name];
  throw new DiagnosticError({
    code: "H0626",
    severity: "error",
    message: `no capability is called \`${name}\``,
    location: { kind: "argument", argv, index: 4 },
    notes: [`there are ${known.map((each) => `\`${each.name}\``).join(", ")}`],
    help: [
      near === undefined
        ? `begin it: \`harmony-gen new capability ${name}\``
        : `did you mean \`${near}\`?`,
    ],
  });
}
