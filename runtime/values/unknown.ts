/** Unknown: stands, in a plan, for a value that is known only after deploy. */
import { inspect } from "node:util";
import { KNOWN_AFTER_DEPLOY } from "../data.ts";

const unknowns = new WeakSet<object>();

/** A value that can be read, called and put into text at any depth; as text it is `(known after deploy)`. */
export function unknown(): never {
  // Inspection looks past a proxy, at what is behind it.
  const behind = Object.assign(() => undefined, { [inspect.custom]: () => KNOWN_AFTER_DEPLOY });
  const stand = new Proxy(behind, {
    get(_, key) {
      if (key === Symbol.iterator) return () => [][Symbol.iterator]();
      if (isText(key)) return () => KNOWN_AFTER_DEPLOY;
      // `then` must be absent, or awaiting it would never end.
      return typeof key === "symbol" || key === "then" ? undefined : unknown();
    },
    apply: () => unknown(),
    construct: () => unknown(),
  });
  unknowns.add(stand);
  return stand as never;
}

export function isUnknown(value: unknown): boolean {
  return typeof value === "function" && unknowns.has(value);
}

function isText(key: string | symbol): boolean {
  const roads = ["toString", "valueOf", "toJSON", Symbol.toPrimitive];
  return roads.includes(key);
}
