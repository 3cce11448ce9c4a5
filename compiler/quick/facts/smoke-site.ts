/** SmokeSite: what looking through a smoke test needs to know of it. */
import type { MethodWalk } from "./method-walk.ts";
import type { Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

export interface SmokeSite {
  readonly source: SourceText;
  readonly method: Syntax.Function;
  readonly walked: MethodWalk;
  readonly probe: string | undefined;
  /** Paths in the outputs that local names stand for. */
  readonly outputs: ReadonlyMap<string, readonly string[]> | undefined;
  /** Whether the file itself declares or imports a name. */
  readonly isTaken: (name: string) => boolean;
}

/** `probe.http(…)`. */
export function isProbed({ probe }: SmokeSite, { callee }: Syntax.CallExpression): boolean {
  return (
    callee.type === "MemberExpression" &&
    callee.object.type === "Identifier" &&
    callee.object.name === probe
  );
}

/** `http` in `probe.http(…)`. */
export function verbOf({ callee }: Syntax.CallExpression): string {
  const isMember = callee.type === "MemberExpression" && callee.property.type === "Identifier";
  return isMember && callee.property.type === "Identifier" ? callee.property.name : "";
}
