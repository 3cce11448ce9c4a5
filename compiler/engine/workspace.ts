/** Workspace: a project that stays open, for editors and `--watch`. Told what changes, it answers what is wrong now. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { check, type Verdict } from "../check/check.ts";
import type { Model } from "../model/index.ts";
import type { HarmonyProject } from "../project.ts";
import type { ReadResult } from "../read/read.ts";
import { syntaxErrorsIn } from "../read/syntax.ts";
import type { Texts } from "../read/texts.ts";
import { withInstalledPaths } from "./installed-paths.ts";
import { type Memory, recall } from "./memory.ts";
import { isWhole, modelOf, QuickReader } from "./quick-reading.ts";
import { readTheRest } from "./reference.ts";

/** Nothing is done until it is asked for: a burst of changes costs one reading. */
export interface Workspace {
  /**
   * Takes note that `file` (absolute) changed: it reads `text` now, saved or not. Without a text it is what the disk
   * says: saved, reverted, made or removed.
   */
  change(file: string, text: string | undefined): void;
  /** What is wrong now, by place; empty when everything is proven. */
  findings(): readonly Diagnostic[];
  /** The model of what is written now, also when rules find mistakes in it; `undefined` when it can't be read. */
  model(): Model | undefined;
  /** What was read. */
  reading(): ReadResult;
  /** What the rules say of it; `undefined` when it can't be read. */
  verdict(): Verdict | undefined;
}

interface State {
  readonly reading: ReadResult;
  readonly verdict: Verdict | undefined;
}

/** Opens `project`; its files are read when something is asked. */
export function openWorkspace(project: HarmonyProject): Workspace {
  const open = new Map<string, string>();
  const memory = recall(project, undefined, open);
  const reader = new QuickReader(project, memory.files);
  let known: State | undefined;
  const now = (): State => (known ??= stateOf(readNow(project, reader, memory, open), project));
  return {
    change(file, text) {
      if (text === undefined) open.delete(file);
      else open.set(file, text);
      if (!isSource(file)) memory.files.forgetAll();
      if (!memory.files.forget(file)) reader.reopen();
      known = undefined;
    },
    findings: () => findingsIn(now()),
    model: () => modelIn(now()),
    reading: () => now().reading,
    verdict: () => now().verdict,
  };
}

// The rest decides about what imports lead to: a tsconfig, a package.json, what is installed.
function isSource(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file) && !file.includes("/node_modules/");
}

function readNow(
  project: HarmonyProject,
  reader: QuickReader,
  { readings }: Memory,
  open: Texts,
): ReadResult {
  const reading = reader.read();
  // What is being typed is seldom whole; to say so takes no look at the rest of the project.
  const broken = reading.kind === "everything" ? reading.broken : [];
  const diagnostics = broken.length > 0 ? syntaxErrorsIn(project, broken, open) : [];
  if (diagnostics.length > 0) return { kind: "unreadable", diagnostics };
  return isWhole(reading)
    ? { kind: "read", ...modelOf(project, reading, reading.linked.model) }
    : readTheRest(project, reading, open, readings);
}

function stateOf(reading: ReadResult, { root }: HarmonyProject): State {
  if (reading.kind === "unreadable") return { reading, verdict: undefined };
  return { reading, verdict: check(withInstalledPaths(reading.model, root)) };
}

function findingsIn({ reading, verdict }: State): readonly Diagnostic[] {
  if (reading.kind === "unreadable") return reading.diagnostics;
  return verdict?.kind === "findings" ? verdict.diagnostics : [];
}

function modelIn({ reading }: State): Model | undefined {
  return reading.kind === "read" ? reading.model : undefined;
}
