/** The capabilities and Scores' outputs that written projects know, and the ways to name them. */
import type { Draw } from "./draw.ts";
import type { Origin, Source } from "./source.ts";

/** One capability: its verb, and what the verb hands out. */
export interface Concept {
  readonly name: string;
  readonly verb: string;
  readonly out: string;
  /** Paths into what it hands out that are texts. */
  readonly texts: readonly string[];
}

export const concepts: readonly Concept[] = [
  { name: "Cache", verb: "ensureCache", out: "CacheEndpoint", texts: ["host", "deep.url"] },
  { name: "Queue", verb: "ensureQueue", out: "QueueEndpoint", texts: ["url"] },
  { name: "Disk", verb: "ensureDisk", out: "DiskEndpoint", texts: ["path"] },
];

export const conceptSources: Readonly<Record<string, string>> = {
  "deploy/concepts.ts": `
import type { Capability, Secret } from "@harmony/runtime";
export interface CacheSpec { readonly name: string; readonly size?: number; readonly upstream?: string }
export interface CacheEndpoint { readonly host: string; readonly port: number; readonly deep: { readonly url: string; readonly secret: Secret } }
/** Keeps things. */
export interface Cache extends Capability<"Cache"> { ensureCache(spec: CacheSpec): Promise<CacheEndpoint>; dropCache(name: string): Promise<void> }
export interface QueueEndpoint { readonly url: string; readonly topics: readonly string[] }
export interface Queue extends Capability<"Queue"> { ensureQueue(spec: { readonly name: string }): Promise<QueueEndpoint> }
export interface DiskEndpoint { readonly path: string }
export interface Disk extends Capability<"Disk"> { readonly ensureDisk: (spec: { readonly name: string }) => Promise<DiskEndpoint> }
export type Both = Cache & Queue;
export interface Plain { ensurePlain(): Promise<object> }
export type Alias = Cache;
`,
  "deploy/barrel.ts": `
export * from "./concepts.ts";
export { Queue as Line, Cache as Memory } from "./concepts.ts";
export * as inner from "./concepts.ts";
export type { Disk as Drive } from "./concepts.ts";
`,
};

/** Interfaces of several capabilities, and of one that is given as a type. */
export const wideSources: Readonly<Record<string, string>> = {
  "deploy/wide.ts": `
import type { Capability } from "@harmony/runtime";
import type { Cache, Disk, Queue } from "./concepts.ts";
export interface Branded<Name extends string> extends Capability<Name> { ensureBranded(): Promise<{ readonly ok: boolean }> }
export interface Wide extends Cache, Queue {}
export interface Deeper extends Wide, Disk { more(): void }
`,
};

const ways: Readonly<Record<string, readonly Origin[]>> = {
  Cache: [
    { name: "Cache", from: "./concepts.ts" },
    { name: "Cache", from: "./barrel.ts" },
    { name: "Memory", from: "./barrel.ts" },
    { name: "Alias", from: "./concepts.ts" },
    { name: "inner.Cache", from: "./barrel.ts" },
  ],
  Queue: [
    { name: "Queue", from: "./concepts.ts" },
    { name: "Line", from: "./barrel.ts" },
  ],
  Disk: [
    { name: "Disk", from: "./concepts.ts" },
    { name: "Drive", from: "./barrel.ts" },
  ],
};

/** The type of `concept`, as it may be called in `source`. */
export function conceptType(draw: Draw, source: Source, concept: Concept): string {
  const origin = draw.chance(70) ? ways[concept.name]![0]! : draw.one(ways[concept.name]!);
  const [first = "", ...rest] = origin.name.split(".");
  return [source.type({ ...origin, name: first }), ...rest].join(".");
}

/** A bound over `own`, which may promise more, less, or nothing. */
export function boundType(draw: Draw, source: Source, own: readonly Concept[]): string {
  const plain = own.map((each) => conceptType(draw, source, each)).join(" & ");
  const concept = (name: string): string => source.type({ name, from: "./concepts.ts" });
  const form = draw.one([...Array.from({ length: 14 }, () => "plain"), ...odd]);
  if (form === "any" || form === "unknown" || form === "never") return form;
  if (form === "alias") {
    const name = source.fresh("Bound");
    source.before(`type ${name} = ${plain};`);
    return name;
  }
  if (["interface", "branded", "Wide", "Deeper"].includes(form) && !source.allowsWide) return plain;
  if (form === "interface") {
    const name = source.fresh("IBound");
    const bases = own.map((each) => conceptType(draw, source, each)).join(", ");
    source.before(`interface ${name} extends ${bases} {}`);
    return name;
  }
  if (form === "wrapped") return `${draw.one(["Partial", "Required", "Readonly"])}<${plain}>`;
  if (form === "picked") return `Pick<${plain}, "${own[0]!.verb}">`;
  if (form === "branded") return `${source.type({ name: "Branded", from: "./wide.ts" })}<"Own">`;
  if (form === "union") return `${plain} | ${concept("Queue")}`;
  if (form === "Wide" || form === "Deeper") return source.type({ name: form, from: "./wide.ts" });
  return form === "plain" ? plain : concept(form);
}

const odd: readonly string[] =
  "any unknown never alias alias interface wrapped picked branded union Both Wide Deeper Plain".split(
    " ",
  );
