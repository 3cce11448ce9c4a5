/** Watches files: those below the project's root, and the folders outside of it that were read from. */
import { type FSWatcher, statSync, watch } from "node:fs";
import { dirname, sep } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import type { AsyncSubscription, Event } from "@parcel/watcher";
import { isRelevant, type Known } from "./relevance.ts";

export class WatchedFiles implements AsyncDisposable {
  readonly #changed: (file: string) => void;
  readonly #outside = new Map<string, FSWatcher>();
  /** Files that were read, and their folders. */
  readonly #inputs = new Set<string>();
  readonly #folders = new Set<string>();
  #known: Known = { inputs: this.#inputs, isWhole: false };
  #root = "";
  #subscription: AsyncSubscription | undefined;

  /** `changed` is called with each relevant file, absolute and with `/`. */
  constructor(changed: (file: string) => void) {
    this.#changed = changed;
  }

  /** Throws a `DiagnosticError` when the operating system does not let us watch. */
  async start(root: string, ignore: readonly string[]): Promise<void> {
    this.#root = root;
    try {
      const { default: watcher } = await import("@parcel/watcher");
      this.#subscription = await watcher.subscribe(root, (_, events) => this.#take(events), {
        ignore: [...ignore],
      });
    } catch (cause) {
      throw unwatchable(root, cause);
    }
  }

  /** Takes note of the files that were read; their folders outside the root are watched, too. */
  follow(inputs: readonly string[], isWhole: boolean): void {
    this.#known = { inputs: this.#inputs, isWhole };
    for (const file of inputs) this.#inputs.add(file);
    for (const folder of new Set(inputs.map((file) => dirname(file)))) {
      if (folder.includes("/node_modules/")) continue;
      if (this.#isInside(folder)) this.#keepFolder(folder);
      else this.#followFolder(folder);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const watcher of this.#outside.values()) watcher.close();
    await this.#subscription?.unsubscribe();
  }

  #take(events: readonly Event[]): void {
    // Without events the watcher lost track: then anything may have changed.
    if (events.length === 0) this.#changed(this.#root);
    for (const { path, type } of events) {
      const file = path.split(sep).join("/");
      if (isRelevant(file, this.#known) || this.#isFolder(file, type)) this.#changed(file);
    }
  }

  // What comes and goes without an ending is mostly an editor's; a folder is told without the files in it.
  #isFolder(path: string, type: Event["type"]): boolean {
    if (type === "delete") return this.#folders.has(path);
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  }

  #isInside(folder: string): boolean {
    return folder === this.#root || folder.startsWith(`${this.#root}/`);
  }

  #keepFolder(folder: string): void {
    if (this.#folders.has(folder) || folder === this.#root) return;
    this.#folders.add(folder);
    this.#keepFolder(dirname(folder));
  }

  #followFolder(folder: string): void {
    if (this.#outside.has(folder)) return;
    try {
      const watcher = watch(folder, (_, name) => {
        const file = `${folder}/${name}`;
        if (name !== null && isRelevant(file, this.#known)) this.#changed(file);
      });
      watcher.on("error", () => this.#outside.delete(folder));
      this.#outside.set(folder, watcher);
    } catch {
      // What is outside may go away at any time; then its readers are told by a finding.
    }
  }
}

function unwatchable(root: string, cause: unknown): DiagnosticError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new DiagnosticError(
    {
      code: "H0630",
      severity: "error",
      message: "the files of the project can not be watched",
      location: { kind: "file", path: root },
      notes: [`the operating system says: ${why}`],
      help: ["run `harmony-gen` without `--watch`, after each change"],
    },
    { cause },
  );
}
