/** `harmony-gen init`: looks at the project, plans, shows, writes, installs. */
import { posix } from "node:path";
import { writeWhole } from "../disk.ts";
import type { Terminal } from "../cli/outcome.ts";
import { asked, confirmed } from "./ask.ts";
import { type Choices, type InitRequest, usualChoices } from "./choices.ts";
import { appIn } from "./configured.ts";
import { authoring } from "./files/deploy-package.ts";
import { others } from "./files/project-manifest.ts";
import { type Host, hostOf } from "./host.ts";
import { install, isInstalled } from "./install.ts";
import { nextSteps } from "./next-steps.ts";
import { plan } from "./plan.ts";
import { listed, shown } from "./preview.ts";
import type { Step } from "./step.ts";

/** How far it came. */
export interface Begun {
  readonly root: string;
  /** Whether code can be generated now; it can't be where nothing was written or installed. */
  readonly isReady: boolean;
  /** Whether anything was written or installed. */
  readonly isNew: boolean;
  /** What there is to do, once that is done. */
  readonly next: string;
}

/** Begins with harmony in the project that `folder` belongs to; `undefined` when that was only looked at. */
export async function init(
  folder: string,
  request: InitRequest,
  terminal: Terminal,
): Promise<Begun | undefined> {
  const host = hostOf(folder);
  const isAsked = terminal.isInteractive && !request.yes && !request.dryRun;
  const choices = await chosen(host, request, isAsked);
  const steps = choices && plan(host, choices);
  if (!steps) return declined(terminal);
  terminal.say(opening(host, steps, request));
  if (request.dryRun) return undefined;
  if (isAsked && steps.length > 0 && !(await confirmed("Write them?"))) return declined(terminal);
  for (const { path, after } of steps) writeWhole(posix.join(host.root, path), after);
  const isMissing = !isComplete(host, choices);
  if (isMissing && choices.install) await installed(host, choices, terminal);
  const isReady = canGenerate(host, choices);
  const isNew = steps.length > 0 || (isMissing && isComplete(host, choices));
  return {
    root: host.root,
    isReady,
    isNew,
    next: nextSteps(host, choices, isComplete(host, choices)),
  };
}

function declined(terminal: Terminal): undefined {
  terminal.say("nothing was written\n");
}

function installed(host: Host, choices: Choices, terminal: Terminal): Promise<void> {
  terminal.say(`installing: ${host.manager.install.join(" ")}\n\n`);
  return install(host, () => canGenerate(host, choices));
}

async function chosen(
  host: Host,
  request: InitRequest,
  isAsked: boolean,
): Promise<Choices | undefined> {
  const usual = usualChoices(host, request);
  const isBegun = appIn(posix.join(host.root, usual.folder)) !== undefined;
  return isAsked && !isBegun ? asked(host, usual) : usual;
}

function opening(host: Host, steps: readonly Step[], { dryRun }: InitRequest): string {
  if (steps.length === 0) return dryRun ? "nothing to write: everything is there\n" : "";
  const { manager, manifest, typescript } = host;
  const facts = [manager.name, typescript && `TypeScript ${typescript}`, manifest.json.type];
  const title = `${manifest.json.name ?? host.root} (${facts.filter(Boolean).join(", ")})\n\n`;
  return dryRun ? `${title}${shown(steps)}` : `${title}${listed(steps)}\n`;
}

/** Whether all is there that package.json asks for on our account. */
function isComplete(host: Host, choices: Choices): boolean {
  return canGenerate(host, choices) && others.every(([name]) => isInstalled(host.root, name));
}

function canGenerate({ root }: Host, { folder }: Choices): boolean {
  return (
    isInstalled(root, "@harmony/compiler") &&
    authoring.every((name) => isInstalled(posix.join(root, folder), name))
  );
}
