/** Choices: what can be begun in more than one way, and how it is begun when nobody says. */
import { posix } from "node:path";
import { appIn } from "./configured.ts";
import type { Host } from "./host.ts";

export interface Choices {
  /** Name of the first app, as in `harmony-<app>`. */
  readonly app: string;
  /** Folder of the deploy package, relative to the root. */
  readonly folder: string;
  /** What the first app runs: the project's start script, or a small server of its own. */
  readonly server: "start" | "sample";
  /** Whether a step for CI is added. */
  readonly ci: boolean;
  /** Whether the packages are installed. */
  readonly install: boolean;
}

/** What `harmony-gen init` is asked for on its command line. */
export interface InitRequest {
  readonly name?: string;
  readonly folder?: string;
  readonly sample: boolean;
  readonly ci: boolean;
  readonly install: boolean;
  /** Asks nothing, and takes what is usual. */
  readonly yes: boolean;
  /** Only shows what would be written. */
  readonly dryRun: boolean;
}

/** The choices of someone who says no more than `request`. */
export function usualChoices(host: Host, request: InitRequest): Choices {
  const folder = tidy(request.folder ?? configuredFolder(host) ?? "deploy");
  const name = request.name ?? appIn(posix.join(host.root, folder)) ?? host.manifest.json.name;
  return {
    app: labelOf(name ?? lastPart(host.root)),
    folder,
    server: host.start && !request.sample ? "start" : "sample",
    ci: request.ci,
    install: request.install,
  };
}

/** Whether the project's configuration names another tsconfig than the one of the deploy package. */
export function isConfiguredElsewhere({ configured }: Host, { folder }: Choices): boolean {
  return configured !== undefined && configured.folder !== folder;
}

/** `text` as a DNS label: topologies name things after the app. */
export function labelOf(text: string): string {
  const words =
    lastPart(text)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const label = words
    .join("-")
    .replace(/^[\d-]+/, "")
    .slice(0, 40)
    .replace(/-$/, "");
  return label || "app";
}

/** `flour-mill` as the name of a class: `FlourMill`. */
export function classNameOf(label: string): string {
  const name = label.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [name, `${name}Score`].some((each) => imported.has(each)) ? `${name}App` : name;
}

/** What the files that are written import: a class of theirs can't have such a name. */
export const imported: ReadonlySet<string> = new Set([
  "Capability",
  "Composite",
  "HttpServerScore",
  "LocalTopology",
  "Outputs",
  "PostgresScore",
  "Probe",
  "Score",
  "Secret",
  "Topology",
]);

function configuredFolder({ configured }: Host): string | undefined {
  return configured?.folder === "." ? undefined : configured?.folder;
}

function lastPart(path: string): string {
  return path.replace(/\/+$/, "").split("/").at(-1) ?? path;
}

function tidy(folder: string): string {
  return folder.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, "");
}
