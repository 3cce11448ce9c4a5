/** TypeFacts: a type as it is written. */

export type TypeFacts =
  | { readonly is: "word"; readonly word: TypeWord }
  /** `"a"`, `18`, `true`, as TypeScript would write it. */
  | { readonly is: "literal"; readonly text: string }
  /** `A`, `ns.A`, `A<B>`. */
  | { readonly is: "name"; readonly path: readonly string[]; readonly given: readonly TypeFacts[] }
  | { readonly is: "list"; readonly element: TypeFacts; readonly readonly: boolean }
  | { readonly is: "object"; readonly members: readonly MemberFacts[] }
  | { readonly is: "union"; readonly members: readonly TypeFacts[] }
  | { readonly is: "intersection"; readonly members: readonly TypeFacts[] }
  /** Anything else: only the type checker knows. */
  | { readonly is: "unclear" };

export type TypeWord =
  | "string"
  | "number"
  | "boolean"
  | "unknown"
  | "object"
  | "undefined"
  | "null"
  | "void"
  | "never"
  | "any";

export type MemberFacts =
  | {
      readonly is: "property";
      readonly name: string;
      readonly type: TypeFacts;
      readonly optional: boolean;
      readonly readonly: boolean;
    }
  | {
      readonly is: "method";
      readonly name: string;
      readonly optional: boolean;
      readonly result: TypeFacts;
      /** Its result is `asserts …`. */
      readonly asserts: boolean;
    }
  /** `[name: string]: T`. */
  | {
      readonly is: "index";
      readonly key: string;
      readonly type: TypeFacts;
      readonly readonly: boolean;
    };
