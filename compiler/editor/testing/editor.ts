/** An editor, as the language server sees one: speaks the protocol over pipes, and writes down what is said. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { EventEmitter, on } from "node:events";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CodeAction, Hover, Location, PublishDiagnosticsParams } from "vscode-languageserver";
import type { Author } from "../../testing/author.ts";
import { changed } from "../../fix/change.ts";

const gen = join(import.meta.dirname, "../../bin/harmony-gen.mjs");

/** How long an editor waits to be told; a machine may be slow, and a server that says nothing is broken. */
const patienceMs = 60_000;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A project on the disk. */
type Folder = Pick<Author, "folder" | "read">;

export class Editor implements AsyncDisposable {
  readonly author: Folder;
  /** Everything that was said, without what every conversation begins with. */
  readonly transcript: string[] = [];
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #heard = new EventEmitter<{ message: [Message] }>();
  readonly #texts = new Map<string, string>();
  readonly #ended: Promise<number | null>;
  #asked = 0;
  #log = "";

  constructor(author: Folder, args: readonly string[] = [gen, "lsp"]) {
    this.author = author;
    this.#server = spawn(process.execPath, args, { cwd: author.folder });
    this.#ended = new Promise((done) => this.#server.once("close", done));
    this.#server.stderr.setEncoding("utf8").on("data", (text: string) => (this.#log += text));
    hear(this.#server, (message) => this.#take(message));
  }

  /** The handshake, with `folders` of the project open. */
  async start(folders: readonly string[] = ["."], capabilities: object = {}): Promise<unknown> {
    const workspaceFolders = folders.map((name) => ({ uri: this.uri(name), name }));
    const params = { processId: process.pid, rootUri: null, capabilities, workspaceFolders };
    const answer = await this.ask("initialize", params);
    this.tell("initialized", {});
    return answer;
  }

  /** Opens a file, with what the disk says. */
  open(path: string): void {
    const text = this.author.read(path);
    this.#texts.set(path, text);
    const textDocument = { uri: this.uri(path), languageId: "typescript", version: 1, text };
    this.tell("textDocument/didOpen", { textDocument });
  }

  /** Types: the file says `text` now, and the disk does not. */
  type(path: string, text: string): void {
    this.#texts.set(path, text);
    const textDocument = { uri: this.uri(path), version: this.#asked++ };
    this.tell("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  }

  /** Closes every file, unsaved. */
  closeAll(): void {
    for (const path of this.#texts.keys()) this.close(path);
  }

  /** Says that a file was saved. */
  saved(path: string): void {
    this.tell("textDocument/didSave", { textDocument: { uri: this.uri(path) } });
  }

  close(path: string): void {
    this.#texts.delete(path);
    this.tell("textDocument/didClose", { textDocument: { uri: this.uri(path) } });
  }

  /** Tells that files changed on the disk, as an editor that watches them does. */
  watched(...paths: readonly string[]): void {
    const changes = paths.map((path) => ({ uri: this.uri(path), type: 2 }));
    this.tell("workspace/didChangeWatchedFiles", { changes });
  }

  text(path: string): string {
    return this.#texts.get(path) ?? this.author.read(path);
  }

  /** What is wrong with a file, as soon as it passes. */
  async told(
    path: string,
    passes: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams> {
    const { params } = await this.heard(({ method, params }) => {
      const told = params as PublishDiagnosticsParams;
      const isIt = method === "textDocument/publishDiagnostics" && told.uri === this.uri(path);
      return isIt && passes(told);
    });
    return params as PublishDiagnosticsParams;
  }

  /** The next message that passes. */
  heard(passes: (message: Message) => boolean): Promise<Message> {
    const start = this.transcript.length;
    return new Promise((done, fail) => {
      const forget = () => (clearTimeout(timer), this.#heard.off("message", hear));
      const hear = (message: Message): void => {
        if (passes(message)) done((forget(), message));
      };
      const timer = setTimeout(() => {
        const since = this.transcript.slice(start).join("\n");
        fail((forget(), new RangeError(`not heard in:\n${since}\n${this.#log}`)));
      }, patienceMs);
      this.#heard.on("message", hear);
    });
  }

  hover(path: string, words: string): Promise<Hover | null> {
    return this.#askAt("textDocument/hover", path, words) as Promise<Hover | null>;
  }

  definition(path: string, words: string): Promise<readonly Location[] | null> {
    const asked = this.#askAt("textDocument/definition", path, words);
    return asked as Promise<readonly Location[] | null>;
  }

  actions(path: string, words: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
    const start = this.#positionOf(path, words);
    const context = { diagnostics: [], ...(only && { only }) };
    const params = { textDocument: { uri: this.uri(path) }, range: { start, end: start }, context };
    return this.ask("textDocument/codeAction", params) as Promise<readonly CodeAction[]>;
  }

  /** Makes the changes of an action, as typed text. */
  apply({ edit }: CodeAction): void {
    for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
      const path = relative(this.author.folder, fileURLToPath(uri));
      const text = this.text(path);
      const lines = text.split("\n");
      const offset = ({ line, character }: { line: number; character: number }) =>
        lines.slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
      const changes = edits.map(({ range, newText }) => ({
        start: offset(range.start),
        end: offset(range.end),
        text: newText,
      }));
      if (!this.#texts.has(path)) this.open(path);
      this.type(path, changed(text, changes));
    }
  }

  async ask(method: string, params: unknown): Promise<unknown> {
    const id = ++this.#asked;
    const answers = on(this.#heard, "message");
    this.#send({ id, method, params });
    for await (const [message] of answers) {
      const { id: of, result, error, method: question } = message as Message;
      if (of !== id || question !== undefined) continue;
      if (error !== undefined) throw new TypeError(JSON.stringify(error));
      return result;
    }
    throw new RangeError(`the server ended: ${this.#log}`);
  }

  tell(method: string, params: unknown): void {
    this.#send({ method, params });
  }

  uri(path: string): string {
    return pathToFileURL(join(this.author.folder, path)).href;
  }

  /** Says good-bye, and tells how the server ended. */
  async end(): Promise<number | null> {
    await this.ask("shutdown", null);
    this.tell("exit", null);
    return this.#ended;
  }

  /** The editor is gone. */
  async vanish(): Promise<number | null> {
    this.#server.stdin.end();
    return this.#ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.kill("SIGKILL");
    await this.#ended;
  }

  #askAt(method: string, path: string, words: string): Promise<unknown> {
    const position = this.#positionOf(path, words);
    return this.ask(method, { textDocument: { uri: this.uri(path) }, position });
  }

  /** The place after the `|` in `words`, or the first letter of them. */
  #positionOf(path: string, words: string) {
    const [before = "", after = ""] = words.includes("|") ? words.split("|") : ["", words];
    const at = this.text(path).indexOf(before + after);
    if (at < 0) throw new RangeError(`${path} does not say ${words}`);
    const lines = this.text(path)
      .slice(0, at + before.length)
      .split("\n");
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  }

  #take(message: Message): void {
    this.transcript.push(`← ${JSON.stringify(message)}`);
    // The server asks to be told of files; a yes is enough.
    if (message.id !== undefined && message.method !== undefined)
      this.#send({ id: message.id, result: null });
    this.#heard.emit("message", message);
  }

  #send(message: Message): void {
    this.transcript.push(`→ ${JSON.stringify(message)}`);
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
}

/** Cuts what the server says into messages. */
function hear(server: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let said = Buffer.alloc(0);
  server.stdout.on("data", (more: Buffer) => {
    said = Buffer.concat([said, more]);
    for (;;) {
      const head = /Content-Length: (\d+)\r\n.*?\r\n/s.exec(said.toString("latin1"));
      const start = head ? head.index + head[0].length : 0;
      const end = start + Number(head?.[1]);
      if (!head || said.length < end) return;
      take(JSON.parse(said.subarray(start, end).toString("utf8")) as Message);
      said = said.subarray(end);
    }
  });
}
