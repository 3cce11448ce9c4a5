/** The projects of an editor: each is found by the files that are opened, and hears of every change. */
import { posix } from "node:path";
import { type Discovered, discover, isSetting, settingsOf } from "./discovery.ts";
import { type Crashed, OpenProject } from "./open-project.ts";

export class Projects {
  /** Texts of the files that are open, by absolute path. */
  readonly #texts = new Map<string, string>();
  readonly #projects = new Map<string, OpenProject>();
  /** The settings that each was opened with, by root. */
  readonly #settings = new Map<string, string>();
  readonly #crashed: Crashed;
  readonly #found = new Map<string, Discovered | undefined>();

  constructor(crashed: Crashed) {
    this.#crashed = crashed;
  }

  /** Every project that is open. */
  all(): readonly OpenProject[] {
    return [...this.#projects.values()];
  }

  /** The project that `folder` belongs to, opened. */
  open(folder: string): OpenProject | undefined {
    if (!this.#found.has(folder)) this.#found.set(folder, discover(folder));
    const discovered = this.#found.get(folder);
    if (discovered === undefined) return undefined;
    const known = this.#projects.get(discovered.root);
    if (known !== undefined) return known;
    this.#settings.set(discovered.root, settingsOf(discovered));
    const opened = new OpenProject(discovered, this.#texts, this.#crashed);
    this.#projects.set(discovered.root, opened);
    return opened;
  }

  /** The project of `file`, absolute. */
  around(file: string): OpenProject | undefined {
    return this.open(posix.dirname(file));
  }

  /** Whether the editor has `file`, so that the disk has no say in it. */
  isOpen(file: string): boolean {
    return this.#texts.has(file);
  }

  /** Takes note that `file` says `text` now; without a text it is what the disk says. */
  change(file: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(file);
    else this.#texts.set(file, text);
    if (isSetting(file)) this.reopen();
    else for (const project of this.all()) project.change(file, text);
  }

  /** Looks whether what the projects are has changed on the disk, for who is not told of it. */
  look(): void {
    const found = [...this.#found.values()].filter((each) => each !== undefined);
    if (found.some((each) => settingsOf(each) !== this.#settings.get(each.root))) this.reopen();
  }

  /** Finds and reads each project anew, whatever was told of changes. */
  reopen(): void {
    const roots = [...this.#projects.keys()];
    this.#projects.clear();
    this.#found.clear();
    for (const root of roots) this.open(root);
  }
}
