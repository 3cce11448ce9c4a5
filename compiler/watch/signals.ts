/** Signals: what comes in from files, keys and the operating system while a run may be going on. */
import { setTimeout } from "node:timers/promises";

/** 0: as it was told to; otherwise the number of the signal that stopped it, and 128. */
export type ExitCode = 0 | 130 | 143;

export type Signal =
  | { readonly kind: "changed"; readonly files: ReadonlySet<string> }
  /** Everything is to be done again. */
  | { readonly kind: "again" }
  | { readonly kind: "end"; readonly exitCode: ExitCode };

// A branch that is checked out, or a project that is formatted, is one change.
const quietMs = 30;

export class Signals {
  #changed = new Set<string>();
  #again = false;
  #exitCode: ExitCode | undefined;
  #wake: () => void = () => undefined;

  changed(file: string): void {
    this.#changed.add(file);
    this.#wake();
  }

  again(): void {
    this.#again = true;
    this.#wake();
  }

  end(exitCode: ExitCode): void {
    this.#exitCode ??= exitCode;
    this.#wake();
  }

  /** The next thing to do; a burst of changes is one. */
  async next(): Promise<Signal> {
    while (!this.#isPending()) await this.#woken();
    if (this.#exitCode === undefined && !this.#again) await this.#quiet();
    if (this.#exitCode !== undefined) return { kind: "end", exitCode: this.#exitCode };
    const files = this.#changed;
    const again = this.#again;
    this.#changed = new Set();
    this.#again = false;
    return again ? { kind: "again" } : { kind: "changed", files };
  }

  #isPending(): boolean {
    return this.#exitCode !== undefined || this.#again || this.#changed.size > 0;
  }

  #woken(): Promise<void> {
    return new Promise((wake) => (this.#wake = wake));
  }

  async #quiet(): Promise<void> {
    for (let before = -1; before < this.#changed.size && this.#exitCode === undefined;) {
      before = this.#changed.size;
      await setTimeout(quietMs);
    }
  }
}
