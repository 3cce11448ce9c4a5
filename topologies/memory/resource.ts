/** A simulated resource: there as soon as it is asked for, and as asked for at once. */
import {
  type Change,
  changesBetween,
  type Data,
  type Resource,
  type ResourceRecord,
  type Status,
} from "@harmony/runtime/topology";
import { Rest } from "./rest.ts";
import type { Thing, World } from "./world.ts";

/** What is asked for, and what is handed out once it is there. */
export interface Wish<Out extends object> {
  /** Without it, the resource can be looked at and destroyed. */
  readonly asked?: () => Data;
  /** The port that has to be its own. */
  readonly port?: number;
  /** Done before it is made. */
  readonly before?: () => Promise<unknown>;
  readonly outputs: (thing: Thing) => Out | undefined;
  /** Done after it is gone. */
  readonly after: () => Promise<void>;
}

export class Simulated<Out extends object> implements Resource<Thing, Out> {
  readonly kind: string;
  readonly name: string;
  readonly #world: World;
  readonly #wish: Wish<Out>;

  constructor(world: World, { kind, name }: ResourceRecord, wish: Wish<Out>) {
    this.kind = kind;
    this.name = name;
    this.#world = world;
    this.#wish = wish;
  }

  async observe(): Promise<Thing | undefined> {
    return this.#world.things.get(this.#id);
  }

  diff(thing: Thing | undefined): readonly Change[] {
    const asked = this.#wish.asked?.();
    return asked === undefined ? [] : changesBetween(thing?.asked ?? {}, asked);
  }

  async apply(thing: Thing | undefined, progress: (message: string) => void): Promise<void> {
    progress("simulating it");
    await this.#wish.before?.();
    const { kind, name } = this;
    const port = this.#wish.port ?? thing?.port ?? this.#world.freePort();
    const rest = thing?.rest ?? new Rest();
    this.#world.things.set(this.#id, { kind, name, asked: this.#wish.asked!(), port, rest });
  }

  status(thing: Thing | undefined): Status {
    if (thing === undefined) return { word: "NotFound", reason: "", message: "" };
    return { word: "Current", reason: "Simulated", message: "it is simulated" };
  }

  outputs(thing: Thing | undefined): Out | undefined {
    return thing && this.#wish.outputs(thing);
  }

  async destroy(): Promise<void> {
    this.#world.things.delete(this.#id);
    await this.#wish.after();
  }

  get #id(): string {
    return `${this.kind}/${this.name}`;
  }
}
