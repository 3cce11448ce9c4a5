/** The tsserver of TypeScript 6 with harmony's plug-in, driven over its protocol as an editor does. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { join } from "node:path";
import type { server } from "typescript";
import { fences } from "../../../docs/law/fence.ts";
import type { Author } from "../../testing/author.ts";

export type Complaint = server.protocol.Diagnostic;

interface Message {
  readonly type: "event" | "response";
  readonly event?: string;
  readonly request_seq?: number;
  readonly success?: boolean;
  readonly message?: string;
  readonly body?: unknown;
}

/** How long it is waited for; a machine may be slow, and a server that says nothing is broken. */
const patienceMs = 60_000;

/** A project on the disk. */
type Folder = Pick<Author, "folder" | "read" | "write">;

export class TypeScriptServer implements AsyncDisposable {
  /** What was asked, and what was waited for; tsserver says much besides. */
  readonly transcript: string[] = [];
  readonly #author: Folder;
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #heard = new EventEmitter<{ message: [Message] }>();
  readonly #texts = new Map<string, string>();
  readonly #ended: Promise<unknown>;
  #asked = 0;

  /** In the project of `author`, whose tsconfig names the plug-in from now on. */
  constructor(author: Folder) {
    this.#author = author;
    const tsconfig = JSON.parse(author.read("tsconfig.json")) as { compilerOptions: object };
    tsconfig.compilerOptions = { ...tsconfig.compilerOptions, ...asTheGuideSays() };
    author.write("tsconfig.json", JSON.stringify(tsconfig));
    const program = join(author.folder, "node_modules/typescript/lib/tsserver.js");
    // In an author's project TypeScript and the plug-in are installed together; here TypeScript is a link.
    const args = ["--disableAutomaticTypingAcquisition", "--pluginProbeLocations", author.folder];
    this.#server = spawn(process.execPath, [program, ...args], { cwd: author.folder });
    this.#ended = new Promise((done) => this.#server.once("close", done));
    createInterface({ input: this.#server.stdout }).on("line", (line) => {
      if (line.startsWith("{")) this.#heard.emit("message", JSON.parse(line) as Message);
    });
  }

  /** Opens files, and asks to be told of what is wrong in them. */
  open(...paths: readonly string[]): void {
    for (const path of paths) {
      this.#texts.set(path, this.#author.read(path));
      this.#send("open", { file: this.#file(path), fileContent: this.text(path) });
    }
    this.#send("geterr", {
      files: [...this.#texts.keys()].map((path) => this.#file(path)),
      delay: 0,
    });
  }

  /** Types: the file says `text` now, and the disk does not. */
  type(path: string, text: string): void {
    const lines = this.text(path).split("\n");
    const end = { line: lines.length, offset: lines.at(-1)!.length + 1 };
    const textChanges = [{ start: { line: 1, offset: 1 }, end, newText: text }];
    this.#texts.set(path, text);
    this.#send("updateOpen", { changedFiles: [{ fileName: this.#file(path), textChanges }] });
    this.#send("geterr", {
      files: [...this.#texts.keys()].map((each) => this.#file(each)),
      delay: 0,
    });
  }

  text(path: string): string {
    return this.#texts.get(path) ?? this.#author.read(path);
  }

  /** What is wrong with the types of a file, as soon as it passes. */
  told(
    path: string,
    passes: (complaints: readonly Complaint[]) => boolean,
  ): Promise<readonly Complaint[]> {
    return this.#awaited(`what is wrong with ${path}`, ({ event, body }) => {
      const told = body as { file: string; diagnostics: readonly Complaint[] };
      const isIt = event === "semanticDiag" && told.file === this.#file(path);
      return isIt && passes(told.diagnostics) ? told.diagnostics : undefined;
    });
  }

  async quickInfo(path: string, words: string): Promise<string> {
    const body = await this.ask("quickinfo", this.#at(path, words));
    return (body as { documentation: string }).documentation;
  }

  async fixes(path: string, words: string, code: number) {
    const { file, line, offset } = this.#at(path, words);
    const range = { startLine: line, startOffset: offset, endLine: line, endOffset: offset };
    const body = await this.ask("getCodeFixes", { file, ...range, errorCodes: [code] });
    return body as readonly server.protocol.CodeFixAction[];
  }

  async definitions(path: string, words: string): Promise<readonly string[]> {
    const body = await this.ask("definitionAndBoundSpan", this.#at(path, words));
    const { definitions } = body as server.protocol.DefinitionInfoAndBoundSpan;
    return definitions.map(({ file, start, end }) =>
      readFileSync(file, "utf8")
        .split("\n")
        [start.line - 1]!.slice(start.offset - 1, end.offset - 1),
    );
  }

  ask(command: string, args: unknown): Promise<unknown> {
    const seq = this.#send(command, args);
    return this.#awaited(command, ({ request_seq, success, message, body }) => {
      if (request_seq !== seq) return undefined;
      if (success !== true) throw new TypeError(message);
      return body ?? null;
    });
  }

  /** Numbers of the processes that the server started. */
  children(): readonly number[] {
    const { pid } = this.#server;
    const list = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return list.trim().split(" ").filter(Boolean).map(Number);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.kill("SIGKILL");
    await this.#ended;
  }

  #at(path: string, words: string) {
    const [before = "", after = ""] = words.split("|");
    const at = this.text(path).indexOf(before + after);
    if (at < 0) throw new RangeError(`${path} does not say ${words}`);
    const lines = this.text(path)
      .slice(0, at + before.length)
      .split("\n");
    return { file: this.#file(path), line: lines.length, offset: lines.at(-1)!.length + 1 };
  }

  #awaited<T>(what: string, take: (message: Message) => T | undefined): Promise<T> {
    return new Promise((done, fail) => {
      const forget = () => (clearTimeout(timer), this.#heard.off("message", hear));
      const hear = (message: Message): void => {
        const taken = take(message);
        if (taken === undefined) return;
        const { event, body } = message;
        this.transcript.push(`← ${JSON.stringify({ ...(event && { event }), body })}`);
        done((forget(), taken));
      };
      const timer = setTimeout(
        () => fail((forget(), new RangeError(`not heard: ${what}`))),
        patienceMs,
      );
      this.#heard.on("message", hear);
    });
  }

  #file(path: string): string {
    return join(this.#author.folder, path);
  }

  #send(command: string, args: unknown): number {
    const seq = ++this.#asked;
    this.transcript.push(`→ ${JSON.stringify({ command, arguments: args })}`);
    this.#server.stdin.write(
      `${JSON.stringify({ seq, type: "request", command, arguments: args })}\n`,
    );
    return seq;
  }
}

/** The compiler options of the guide. */
function asTheGuideSays(): object {
  const written = fences().find(
    ({ page, language }) => page === "docs/guides/editors.md" && language === "json",
  );
  return (JSON.parse(written!.text) as { compilerOptions: object }).compilerOptions;
}
