/** What every supervised resource has in common: its folder, its logs, and how it is watched and destroyed. */
import { watch as watchFolder } from "node:fs/promises";
import type { ResourceRecord, TopologyContext } from "@harmony/runtime/topology";
import { lastLines, outputFile, recentLines } from "./log-file.ts";
import { folderOf, unsettle } from "./place.ts";
import { REPORT } from "./report.ts";
import { stop } from "./start.ts";

const EVIDENCE_LINES = 20;

export abstract class SupervisedResource implements ResourceRecord {
  readonly kind: string;
  readonly name: string;
  protected readonly folder: string;
  protected readonly context: TopologyContext;

  constructor(context: TopologyContext, { kind, name }: ResourceRecord) {
    this.context = context;
    this.kind = kind;
    this.name = name;
    this.folder = folderOf(context, { kind, name });
  }

  /** Resolves when the supervisor has something new to say. */
  async changed(signal: AbortSignal): Promise<void> {
    for await (const { filename } of watchFolder(this.folder, { signal }))
      if (filename === REPORT) return;
  }

  logs(lines: number): Promise<readonly string[]> {
    return lastLines(outputFile(this.folder), lines);
  }

  async destroy(progress: (message: string) => void): Promise<void> {
    progress("ending its processes");
    await stop(this.context, this.folder);
    await unsettle(this.folder);
    await this.context.secrets.forget(`${this.kind}/${this.name}/`);
  }

  /** The last lines logged since it was applied. */
  protected recentLog(): Promise<readonly string[]> {
    return recentLines(outputFile(this.folder), EVIDENCE_LINES);
  }
}
