/** Follows what happens in one project of tsserver, and keeps the last sheet of each file that is looked at. */
import type ts from "typescript";
import type { Desk } from "./desk-process.ts";
import type { Asked, ShownSheet } from "./message.ts";

export class Follower {
  readonly #info: ts.server.PluginCreateInfo;
  readonly #desk: Desk;
  readonly #sheets = new Map<string, ShownSheet>();
  /** Versions of the project's own files, as the desk knows them. */
  readonly #versions = new Map<string, string>();
  readonly #shown = new Set<string>();
  #program: ts.Program | undefined;
  #turn = 0;

  constructor(info: ts.server.PluginCreateInfo, desk: Desk) {
    this.#info = info;
    this.#desk = desk;
    desk.listen({
      answered: ({ turn, sheets }) => this.#take(turn, sheets),
      ended: () => this.#forget(),
    });
  }

  /** What was last known of `file`; what is not known yet comes with the next round of diagnostics. */
  sheetOf(file: string): ShownSheet | undefined {
    const isNew = this.#isOpen(file) && !this.#shown.has(file);
    if (isNew) this.#shown.add(file);
    const changes = this.#changes();
    if (isNew || changes.length > 0) this.#ask(changes);
    return this.#sheets.get(file);
  }

  /** Something else has changed than texts. */
  again(): void {
    this.#ask([]);
  }

  #ask(changes: Asked["changes"]): void {
    const shown = [...this.#shown].filter((file) => this.#isOpen(file));
    this.#desk.ask({ turn: (this.#turn = nextTurn()), changes, shown });
  }

  #take(turn: number, sheets: readonly ShownSheet[]): void {
    if (turn !== this.#turn || this.#info.project.isClosed()) return;
    const known = JSON.stringify([...this.#sheets.values()]);
    this.#sheets.clear();
    for (const sheet of sheets) this.#sheets.set(sheet.file, sheet);
    if (known !== JSON.stringify([...this.#sheets.values()]))
      this.#info.project.refreshDiagnostics();
  }

  #forget(): void {
    this.#program = undefined;
    this.#versions.clear();
    this.#shown.clear();
    // Whoever asks next is told, or starts the process again.
    if (!this.#info.project.isClosed()) this.#info.project.refreshDiagnostics();
  }

  #changes(): Asked["changes"] {
    const program = this.#info.languageService.getProgram();
    if (!program || program === this.#program) return [];
    const isFirst = this.#program === undefined;
    this.#program = program;
    const now = versionsIn(program);
    const changed = [...now].filter(([file, version]) => this.#versions.get(file) !== version);
    const gone = [...this.#versions.keys()].filter((file) => !now.has(file));
    this.#versions.clear();
    for (const [file, version] of now) this.#versions.set(file, version);
    // What is not open is on the disk, where the desk looks by itself the first time.
    const told = changed.map(([file]) => file).filter((file) => !isFirst || this.#isOpen(file));
    return [...told, ...gone].map((file) => this.#saying(file));
  }

  #saying(file: string): Asked["changes"][number] {
    const text = this.#isOpen(file) ? this.#textOf(file) : undefined;
    return text === undefined ? { file } : { file, text };
  }

  #textOf(file: string): string | undefined {
    const snapshot = this.#info.project.getScriptInfo(file)?.getSnapshot();
    return snapshot?.getText(0, snapshot.getLength());
  }

  #isOpen(file: string): boolean {
    return this.#info.project.getScriptInfo(file)?.isScriptOpen() ?? false;
  }
}

// Projects share one desk, so a turn is one among all of theirs.
const turns = { last: 0 };

function nextTurn(): number {
  return ++turns.last;
}

/** The author's own files. Each has a version of its text, which TypeScript keeps to itself. */
function versionsIn(program: ts.Program): ReadonlyMap<string, string> {
  const own = program
    .getSourceFiles()
    .filter(
      ({ isDeclarationFile, fileName }) =>
        !isDeclarationFile && !fileName.includes("/node_modules/"),
    );
  return new Map(own.map((file) => [file.fileName, (file as { version?: string }).version ?? ""]));
}
