/** Checks the name of something new, and makes of it the names of its class and its file. */
import { type Diagnostic, DiagnosticError, type Span } from "@harmony/runtime/diagnostic";
import { imported, labelOf } from "../init/choices.ts";
import type { Home } from "./home.ts";
import type { Kind, NewRequest } from "./new-request.ts";

export interface Names {
  /** Without the word for its kind: `FlourMill`. */
  readonly base: string;
  /** Of the class or interface: `FlourMillScore`. */
  readonly type: string;
  /** Of files, servers and commands: `flour-mill`. */
  readonly label: string;
}

/** Throws a `DiagnosticError` for a name that can't be used. */
export function named({ kind, name }: NewRequest, home: Home): Names {
  const suffix = { score: "Score", topology: "Topology", app: "", capability: "" }[kind];
  const base =
    suffix !== name && name.endsWith(suffix) ? name.slice(0, -suffix.length || undefined) : name;
  const refused =
    wrongName(kind, name, base, suffix) ?? taken(kind, name, `${base}${suffix}`, home);
  if (refused) throw new DiagnosticError(refused);
  return { base, type: `${base}${suffix}`, label: labelFor(base) };
}

/** `FlourMill` as `flour-mill`, `HTTPGate` as `http-gate`. */
function labelFor(base: string): string {
  return base.replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4").toLowerCase();
}

function wrongName(kind: Kind, name: string, base: string, suffix: string): Diagnostic | undefined {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(base)) {
    const better = pascal(name);
    const help = better ? [`did you mean \`${better}\`?`] : ["take a name such as `FlourMill`"];
    return refusal(
      kind,
      name,
      `\`${name}\` is no name for a class`,
      ["the name of a class begins with a capital letter and has letters and digits only"],
      help,
    );
  }
  const made = kind === "app" ? [base, `${base}Score`] : [`${base}${suffix}`];
  const other = made.find((each) => each in globalThis || imported.has(each));
  if (other === undefined) return undefined;
  const why = ["what is written would mean the other one where it says this name"];
  return refusal(kind, name, `\`${other}\` means something else already`, why, [
    "say more exactly what it is",
  ]);
}

function taken(kind: Kind, name: string, type: string, { sources }: Home): Diagnostic | undefined {
  const declared = new RegExp(`\\b(?:class|interface|type|const|function|enum)\\s+(${type})\\b`);
  for (const [file, text] of sources) {
    const found = declared.exec(text);
    if (!found) continue;
    const span = spanIn(file, text, found.index + found[0].length - type.length, type.length);
    return {
      ...refusal(kind, name, `\`${type}\` is there already`, [], ["take another name"]),
      location: { kind: "source", span },
      label: "declared here",
    };
  }
  return undefined;
}

function spanIn(file: string, text: string, at: number, length: number): Span {
  const before = text.slice(0, at).split("\n");
  return { file, line: before.length, column: (before.at(-1) ?? "").length + 1, length };
}

function pascal(name: string): string {
  return labelOf(name.replace(/([a-z0-9])([A-Z])/g, "$1-$2"))
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");
}

function refusal(
  kind: Kind,
  name: string,
  message: string,
  notes: readonly string[],
  help: readonly string[],
): Diagnostic {
  const argv = ["new", kind, name];
  return {
    code: "H0625",
    severity: "error",
    message,
    location: { kind: "argument", argv, index: 2 },
    notes,
    help,
  };
}
