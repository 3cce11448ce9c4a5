/** References: values of another Score that are known only once it is deployed. */
import type { AnyScore } from "./score.ts";
import type { Secret } from "./secret.ts";
import { DiagnosticError } from "./diagnostic/diagnostic.ts";

declare const refBrand: unique symbol;
const target: unique symbol = Symbol("harmony.reference");

type Scalar = string | number | bigint | boolean | null | undefined | Secret;

/** A value of type `T` that another Score hands out when it is deployed. Covariant in `T`. */
export interface Ref<out T> {
  readonly [refBrand]: () => T;
}

/** A reference to `T` whose properties are references too: `db.out.address.host`. */
export type DeepRef<T> = Ref<T> &
  (T extends Scalar ? unknown : { readonly [K in keyof T]-?: DeepRef<T[K]> });

/** The outputs of a Score, each as a reference. */
export type Refs<Out> = { readonly [K in keyof Out]-?: DeepRef<Out[K]> };

/** A value, or a reference to one, at any depth. */
export type Input<T> =
  | T
  | Ref<T>
  | (T extends Scalar
      ? never
      : T extends readonly (infer Element)[]
        ? readonly Input<Element>[]
        : T extends object
          ? { readonly [K in keyof T]: Input<T[K]> }
          : never);

/** A spec as its author may write it: every field a value or a reference, at any depth. */
export type Inputs<Spec> = { readonly [K in keyof Spec]: Input<Spec[K]> };

/** Where a reference points: the Score that will hand the value out, and the path into its outputs. */
export interface ReferenceTarget {
  readonly owner: AnyScore;
  readonly path: readonly string[];
}

/** Makes the reference `owner.out.<path>`; reading a property of it makes the reference one step deeper. */
export function referenceTo(owner: AnyScore, path: readonly string[] = []): object {
  return new Proxy(Object.freeze({}), {
    get(_, key) {
      if (key === target) return { owner, path } satisfies ReferenceTarget;
      if (key === Symbol.toPrimitive || key === "toString" || key === "valueOf")
        return () => refuse(path);
      if (key === "toJSON") return () => ({ $ref: path.join(".") });
      // `then` must be absent, or awaiting a reference would call it.
      if (typeof key === "symbol" || key === "then") return undefined;
      return referenceTo(owner, [...path, key]);
    },
  });
}

/** Where `value` points if it is a reference, otherwise `undefined`. */
export function targetOf(value: unknown): ReferenceTarget | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return (value as { [target]?: ReferenceTarget })[target];
}

function refuse(path: readonly string[]): never {
  throw new DiagnosticError({
    code: "H1006",
    severity: "error",
    message: `the reference \`out.${path.join(".")}\` was used as text, but its value is known only after deploy`,
    notes: ["a reference is a placeholder while Scores are put together; the deploy fills it in"],
    help: [
      "pass the reference whole, as a field of a spec, and build the text where the value is used",
    ],
  });
}
