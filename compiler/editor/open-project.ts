/** A project that an editor has files of: its findings, and the sheets of its files. */
import { posix } from "node:path";
import type { Diagnostic, Fix } from "@harmony/runtime/diagnostic";
import { openWorkspace, type Workspace } from "../engine/workspace.ts";
import { type Changes, changesOf } from "../fix/fix.ts";
import type { Model } from "../model/index.ts";
import { type Discovered, textOnDisk } from "./discovery.ts";
import { fileOf } from "./places.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

/** A fix that can be made now. */
export interface Offer {
  readonly fix: Fix;
  readonly changes: Changes;
}

/** Hears of a mistake of harmony's own, which must not end what an editor runs. */
export type Crashed = (error: unknown) => void;

interface Known {
  readonly findings: readonly Diagnostic[];
  readonly model: Model | undefined;
}

export class OpenProject {
  readonly root: string;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #workspace: Workspace | undefined;
  readonly #crashed: Crashed;
  /** What was known when everything could be read the last time. */
  #last: Known;
  #now: Known | undefined;
  /** Files elsewhere that are read as well. */
  #beyond: ReadonlySet<string> = new Set();

  constructor(discovered: Discovered, texts: ReadonlyMap<string, string>, crashed: Crashed) {
    const isBroken = discovered.kind === "broken";
    this.root = discovered.root;
    this.#texts = texts;
    this.#crashed = crashed;
    this.#workspace = isBroken ? undefined : openWorkspace(discovered.project);
    this.#last = { findings: isBroken ? [discovered.finding] : [], model: undefined };
    for (const [file, text] of texts) this.change(file, text);
  }

  /** Takes note of a change in the files of the editor; without a text it is what the disk says. */
  change(file: string, text: string | undefined): void {
    if (!this.#workspace || !this.#concerns(file)) return;
    this.#workspace.change(file, text);
    this.#now = undefined;
  }

  /** What is wrong now, in any file. */
  findings(): readonly Diagnostic[] {
    return this.#known().findings;
  }

  /** What to show in `file`, absolute. */
  sheet(file: string): Sheet {
    const { model, findings } = this.#known();
    return sheetOf(this.relative(file), model, findings);
  }

  /** The fixes of `finding` that the source has room for. */
  offers({ fixes = [] }: Diagnostic): readonly Offer[] {
    return fixes.flatMap((fix) => {
      const changes = changesOf(fix, (file) => this.textOf(this.absolute(file)));
      return changes === undefined ? [] : [{ fix, changes }];
    });
  }

  /** The text of `file`, absolute, as the editor has it. */
  textOf(file: string): string | undefined {
    return this.#texts.get(file) ?? textOnDisk(file);
  }

  absolute(file: string): string {
    return posix.resolve(this.root, file);
  }

  relative(file: string): string {
    return posix.relative(this.root, file);
  }

  #known(): Known {
    if (!this.#workspace) return this.#last;
    return (this.#now ??= this.#attempt(this.#workspace));
  }

  #attempt(workspace: Workspace): Known {
    try {
      return this.#read(workspace);
    } catch (error) {
      this.#crashed(error);
      return this.#last;
    }
  }

  #read(workspace: Workspace): Known {
    const reading = workspace.reading();
    if (reading.kind === "read") {
      this.#beyond = new Set(reading.files.filter((file) => !this.#isInside(file)));
      return (this.#last = { findings: workspace.findings(), model: reading.model });
    }
    // While one file can not be read, which is whenever somebody types, what was known of the others stays.
    const broken = new Set(reading.diagnostics.map(fileOf));
    const others = this.#last.findings.filter((finding) => !broken.has(fileOf(finding)));
    return { findings: [...reading.diagnostics, ...others], model: this.#last.model };
  }

  #concerns(file: string): boolean {
    return this.#isInside(file) || this.#beyond.has(file);
  }

  #isInside(file: string): boolean {
    return file.startsWith(`${this.root}/`);
  }
}
