/** What keeps an app from being bundled, as a diagnostic. */
import type { Diagnostic, Location } from "@harmony/runtime/diagnostic";
import type { BuildFailure, Message } from "esbuild";
import type { CheckedApp } from "../check/check.ts";

/** The first complaint of the bundler, where it points. */
export function notBundled(app: CheckedApp, failure: unknown): Diagnostic {
  const [first] = isBuildFailure(failure) ? failure.errors : [];
  const others = isBuildFailure(failure) ? failure.errors.slice(1) : [];
  return {
    code: "H0609",
    severity: "error",
    message: `\`harmony-${app.name}\` can not be bundled: ${first?.text ?? String(failure)}`,
    location: first ? locationOf(first) : { kind: "source", span: app.app.span },
    notes: others.map(
      ({ text, location }) => `${location?.file ?? ""}:${location?.line ?? ""}: ${text}`,
    ),
    help: ["the code was generated; `harmony-gen --no-bundle` leaves it at that"],
  };
}

function locationOf({ location }: Message): Location {
  if (!location) return { kind: "file", path: "." };
  const { file, line, column, length } = location;
  return { kind: "source", span: { file, line, column: column + 1, length: Math.max(1, length) } };
}

function isBuildFailure(failure: unknown): failure is BuildFailure {
  return failure instanceof Error && "errors" in failure && Array.isArray(failure.errors);
}
