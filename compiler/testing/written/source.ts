/** Source: one file that is written, with the imports that its text turns out to need. */
import type { Draw } from "./draw.ts";

/** Where a name comes from. */
export interface Origin {
  readonly name: string;
  readonly from: string;
}

export class Source {
  /** Whether interfaces of several capabilities may be used. */
  readonly allowsWide: boolean;
  readonly #draw: Draw;
  readonly #imports = new Set<string>();
  readonly #known = new Map<string, string>();
  readonly #before: string[] = [];
  readonly #classes: string[] = [];
  #names = 0;

  constructor(draw: Draw, allowsWide: boolean) {
    this.#draw = draw;
    this.allowsWide = allowsWide;
  }

  /** A name that nothing else here has. */
  fresh(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  /** How `origin` is called here. */
  type(origin: Origin): string {
    return this.#named(origin, "type ");
  }

  value(origin: Origin): string {
    return this.#named(origin, "");
  }

  before(text: string): void {
    if (!this.#before.includes(text)) this.#before.push(text);
  }

  add(text: string): void {
    this.#classes.push(text);
  }

  get text(): string {
    return [...this.#imports, ...this.#before, ...this.#classes].join("\n") + "\n";
  }

  #named({ name, from }: Origin, kind: "type " | ""): string {
    const key = `${kind}${name} ${from}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const local = this.#imported(name, from, kind);
    this.#known.set(key, local);
    return local;
  }

  #imported(name: string, from: string, kind: "type " | ""): string {
    const plainKept = [...this.#known.values()].includes(name);
    const form = this.#draw.one(["plain", "plain", "plain", "renamed", "namespace"]);
    if (form === "plain" && !plainKept && name !== "default")
      return this.#import(`{ ${kind}${name} }`, from, name);
    const local = this.fresh(form === "namespace" ? "all" : `${name}As`);
    if (form !== "namespace") return this.#import(`{ ${kind}${name} as ${local} }`, from, local);
    this.#import(`* as ${local}`, from, local);
    return `${local}.${name}`;
  }

  #import(clause: string, from: string, local: string): string {
    this.#imports.add(`import ${clause} from "${from}";`);
    return local;
  }
}
