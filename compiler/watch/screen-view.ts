/** Shows the last run on a terminal: what changed, what was found and written, and what can be done. */
import pc from "picocolors";
import type { RunFinished, View, WatchEvent } from "./event.ts";
import { fitting, rowsOf } from "./fit.ts";
import type { Render } from "./render.ts";
import { changeLine, crashLines, outcomeLine, writtenLine } from "./sentences.ts";
import type { WatchTerminal } from "./terminal.ts";

const clear = "\u001b[2J\u001b[H";

export function screenView(terminal: WatchTerminal, title: string, render: Render): View {
  const screen = new Screen(terminal, title, render);
  terminal.onResize(() => screen.draw());
  return screen;
}

class Screen implements View {
  readonly #terminal: WatchTerminal;
  readonly #title: string;
  readonly #render: Render;
  readonly #paint: ReturnType<typeof pc.createColors>;
  #changed: readonly string[] = [];
  #finished: RunFinished | undefined;
  /** Findings of the last run, with the source as it was then. */
  #told: readonly string[] = [];
  #isRunning = false;

  constructor(terminal: WatchTerminal, title: string, render: Render) {
    this.#terminal = terminal;
    this.#title = title;
    this.#render = render;
    this.#paint = pc.createColors(terminal.color);
  }

  tell(event: WatchEvent): void {
    if (event.type === "watch-ended") return this.#terminal.write("\n");
    if (event.type === "run-started") this.#changed = event.changed;
    if (event.type === "run-finished") this.#finished = event;
    this.#isRunning = event.type !== "run-finished";
    this.draw();
  }

  draw(): void {
    const { columns, rows } = this.#terminal.size();
    if (!this.#isRunning) this.#told = this.#findings();
    const above = [this.#paint.bold(this.#title), ...this.#changes(), ""];
    const below = [...this.#written(), "", this.#outcome(), this.#paint.dim(this.#keys())];
    const room = rows - rowsOf([...above, ...below], columns);
    const found = fitting(this.#told, { rows: room, columns });
    this.#terminal.write(clear + [...above, ...found, ...below].join("\n"));
  }

  #keys(): string {
    return this.#terminal.hasKeys ? "q quit   r run again" : "Ctrl-C quits";
  }

  #changes(): readonly string[] {
    return this.#changed.length > 0 ? [this.#paint.dim(changeLine(this.#changed))] : [];
  }

  #findings(): readonly string[] {
    if (!this.#finished) return [];
    const crash = crashLines(this.#finished).join("\n");
    const findings = this.#finished.findings.map((finding) => this.#render.finding(finding));
    return crash === "" ? findings : [crash];
  }

  #written(): readonly string[] {
    const written = this.#finished?.written ?? [];
    return written.length > 0 ? [writtenLine(written)] : [];
  }

  #outcome(): string {
    if (this.#isRunning || !this.#finished) return "checking…";
    const isProven = this.#finished.outcome === "proven";
    const line = `${isProven ? "✓" : "✗"} ${outcomeLine(this.#finished)}`;
    return isProven ? this.#paint.green(line) : this.#paint.red(line);
  }
}
