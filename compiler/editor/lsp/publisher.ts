/** Publisher: tells an editor what is wrong in every file, once the author pauses. */
import type { Connection, Diagnostic } from "vscode-languageserver/node";
import type { Projects } from "../projects.ts";
import { findingsByUri } from "./findings.ts";

/** Long enough for a word that is being typed, short enough to be called at once. */
const pauseMs = 100;

export class Publisher {
  readonly #connection: Connection;
  readonly #projects: Projects;
  /** What was told last, as text, by URI. */
  readonly #told = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(connection: Connection, projects: Projects) {
    this.#connection = connection;
    this.#projects = projects;
  }

  /** Tells what is true after the next pause. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#publish(), pauseMs);
  }

  #publish(): void {
    const now = merged(this.#projects.all().flatMap((project) => [...findingsByUri(project)]));
    const gone = [...this.#told.keys()].filter((uri) => !now.has(uri));
    for (const uri of gone) this.#tell(uri, []);
    for (const [uri, diagnostics] of now) this.#tell(uri, diagnostics);
  }

  #tell(uri: string, diagnostics: readonly Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if ((this.#told.get(uri) ?? "[]") === text) return;
    if (diagnostics.length === 0) this.#told.delete(uri);
    else this.#told.set(uri, text);
    void this.#connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
  }
}

/** A file that several projects read has the findings of each, and what they agree on once. */
function merged(all: readonly (readonly [string, readonly Diagnostic[]])[]) {
  const byUri = [...Map.groupBy(all, ([uri]) => uri)];
  return new Map(
    byUri.map(([uri, told]) => {
      const findings = told.flatMap(([, own]) => own);
      const each = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
      return [uri, [...each.values()]] as const;
    }),
  );
}
