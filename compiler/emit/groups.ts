/** Groups: the Scores that share generated files. One for each folder that an author keeps Scores in. */
import { hash } from "node:crypto";
import { posix } from "node:path";
import type { CheckedApp } from "../check/check.ts";
import type { ScoreModel } from "../model/index.ts";
import { firstFree, kebab } from "./names.ts";

export interface Group {
  /** `http-server`: its files are `http-server.interpret.ts` and `http-server.smoke-test.ts`. */
  readonly name: string;
  /** The folder its Scores are declared in, relative to the project root. */
  readonly folder: string;
  /** In the order of their sources. */
  readonly scores: readonly ScoreModel[];
}

/** As many as a person looks through, and a formatter takes milliseconds for. */
const most = 100;

/** The groups of `scores`; which Scores share a file depends on nothing else than their ids. */
export function groupsOf(app: CheckedApp, scores: readonly ScoreModel[]): readonly Group[] {
  const byFolder = Map.groupBy(scores, ({ file }) => posix.dirname(file));
  const names = namesOfFolders(app, byFolder);
  return [...byFolder].flatMap(([folder, inFolder]) =>
    split(inFolder).map(([label, members]) => ({
      name: names.get(folder)! + label,
      folder,
      scores: members,
    })),
  );
}

// The last folder's name, with all before it where two would be called the same.
function namesOfFolders(
  app: CheckedApp,
  byFolder: ReadonlyMap<string, readonly ScoreModel[]>,
): ReadonlyMap<string, string> {
  const folders = [...byFolder.keys()].toSorted().map((folder) => {
    const { packageName } = byFolder.get(folder)![0]!;
    const steps = telling(withinPackage(app, folder, packageName));
    const owner = packageName === app.app.packageName ? app.name : unscoped(packageName);
    const short = kebab(steps.at(-1) ?? owner) || "scores";
    return { folder, short, long: kebab([packageName, ...steps].join("-")) || "scores" };
  });
  const byShort = Map.groupBy(folders, ({ short }) => short);
  const taken = new Set<string>();
  return new Map(
    folders.map(({ folder, short, long }) => {
      const isShared = byShort.get(short)!.length > 1;
      return [folder, firstFree(isShared ? long : short, taken)];
    }),
  );
}

function withinPackage({ model }: CheckedApp, folder: string, packageName: string): string {
  const own = model.packages.find(({ name }) => name === packageName)?.folder;
  const root = own ?? `node_modules/${packageName}`;
  return `${folder}/`.startsWith(`${root}/`) ? folder.slice(root.length) : folder;
}

// Folders that every package has tell nothing.
function telling(folder: string): readonly string[] {
  const usual = ["", ".", "..", "deploy", "dist", "lib", "scores", "source", "src"];
  return folder.split("/").filter((step) => !usual.includes(step));
}

function unscoped(packageName: string): string {
  return packageName.slice(packageName.lastIndexOf("/") + 1).replace(/-deploy$/, "");
}

/**
 * Scores by the first bits of their ids' digest, as few bits as keep each file small. One Score more or less changes
 * one file, or divides one in two; all others stay as they are.
 */
function split(scores: readonly ScoreModel[]): readonly Part[] {
  const digested = scores.map((score) => ({ score, bits: bitsOf(score.id) }));
  return divide(digested, "").map(([bits, members]) => [
    bits && `-${bits}`,
    members.map(({ score }) => score).toSorted(bySource),
  ]);
}

type Part = readonly [label: string, scores: readonly ScoreModel[]];
type Digested = { readonly score: ScoreModel; readonly bits: string };

function divide(
  scores: readonly Digested[],
  prefix: string,
): readonly (readonly [bits: string, scores: readonly Digested[]])[] {
  if (scores.length <= most) return [[prefix, scores]];
  const next = Map.groupBy(scores, ({ bits }) => bits[prefix.length]!);
  return [...next].flatMap(([bit, members]) => divide(members, prefix + bit));
}

function bitsOf(id: string): string {
  return Number.parseInt(hash("sha256", id).slice(0, 8), 16).toString(2).padStart(32, "0");
}

function bySource(a: ScoreModel, b: ScoreModel): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.span.line - b.span.line || a.span.column - b.span.column || (a.id < b.id ? -1 : 1);
}
