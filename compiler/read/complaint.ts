/** Complaints of TypeScript that keep a project from being read, as diagnostics of ours. */
import type { Diagnostic, Location } from "@harmony/runtime/diagnostic";
import { relativeFile, spanBetween } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

interface Root {
  readonly root: string;
  readonly tsconfig: string;
}

/** A tsconfig that can not be read, or that finds no files. */
export function brokenTsconfig(project: Root, complaint: TypeScript.Diagnostic): Diagnostic {
  const location = locationOf(project, complaint);
  const said = firstLine(complaint);
  return {
    code: "H0603",
    severity: "error",
    message: "the tsconfig can not be read",
    location,
    // Without a place in the text there is nothing to put a label under.
    ...(location.kind === "source" ? { label: said } : { notes: [said] }),
    help: ["`npx tsc -p . --showConfig` shows what TypeScript makes of it"],
  };
}

/** A file that is not TypeScript: its first complaint, since the others mostly follow from it. */
export function syntaxError(
  project: Root,
  [complaint, ...others]: readonly [
    TypeScript.DiagnosticWithLocation,
    ...TypeScript.DiagnosticWithLocation[],
  ],
): Diagnostic {
  const more =
    others.length > 0
      ? [`more complaints of TypeScript follow it in this file: ${others.length}`]
      : [];
  return {
    code: "H0604",
    severity: "error",
    message: "this file is not TypeScript",
    location: locationOf(project, complaint),
    label: firstLine(complaint),
    notes: [...more, "nothing is checked or generated until every file can be read"],
  };
}

/** A file of the project whose text can not be had. */
export function unreadableFile(project: Root, name: string): Diagnostic {
  return {
    code: "H0611",
    severity: "error",
    message: "a source file can not be read",
    location: { kind: "file", path: relativeFile(project.root, name) },
    notes: ["nothing is checked or generated until every file can be read"],
    help: ["make it readable, remove it, or take it out of the tsconfig"],
  };
}

/** An import that leads nowhere, so that nothing is known about what it names. */
export function moduleNotFound(project: Root, specifier: TypeScript.StringLiteral): Diagnostic {
  const file = specifier.getSourceFile();
  const installed = !specifier.text.startsWith(".");
  return {
    code: "H0605",
    severity: "error",
    message: `the module \`${specifier.text}\` can not be found`,
    location: {
      kind: "source",
      span: spanBetween(project, file, specifier.getStart(), specifier.getEnd()),
    },
    label: "imported here",
    notes: ["nothing is known about what comes from it, so no bound can be proven"],
    help: [
      installed
        ? "install the packages first: `npm install`"
        : "correct the path, or make the file that it names",
    ],
  };
}

function locationOf(project: Root, complaint: TypeScript.Diagnostic): Location {
  const { file, start, length } = complaint;
  if (!file || start === undefined)
    return { kind: "file", path: relativeFile(project.root, project.tsconfig) };
  const end = start + Math.max(1, length ?? 1);
  return { kind: "source", span: spanBetween(project, file, start, end) };
}

function firstLine(complaint: TypeScript.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(complaint.messageText, "\n").split("\n", 1)[0] ?? "";
  return text
    .replace(/\.$/, "")
    .replace(/'([^']*)'/g, "`$1`")
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
