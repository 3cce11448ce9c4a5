/** Code as data: what a generated module is made of, before it is text. */

/** A piece of code. Lists of pieces stand one after the other; what is imported is named when the module is printed. */
export type Code = string | readonly Code[] | Imported | ListCode | ObjectCode | CallCode;

/** A name of another module. */
export interface Imported {
  readonly kind: "imported";
  readonly specifier: string;
  /** What it is exported as: `PostgresScore`, `default`. */
  readonly exported: string;
  /** What it is called here, if nothing else is called so. */
  readonly name: string;
  /** Whether only a type is wanted of it. */
  readonly isType: boolean;
}

interface ListCode {
  readonly kind: "list";
  readonly items: readonly Code[];
}

export interface ObjectCode {
  readonly kind: "object";
  readonly fields: Readonly<Record<string, Code>>;
  /** An object that is written in a line stays in one if it fits. */
  readonly isInline: boolean;
}

interface CallCode {
  readonly kind: "call";
  readonly callee: Code;
  readonly given: readonly Code[];
}

export type Statement = Constant | Run;

/** `const name: type = value;`, with its doc comment. */
export interface Constant {
  readonly kind: "constant";
  readonly name: string;
  readonly type?: Code;
  readonly value: Code;
  readonly doc?: string;
  readonly isExported: boolean;
}

/** `void value;`: a promise that nothing waits for. */
export interface Run {
  readonly kind: "run";
  readonly value: Code;
}

/** `[…]` */
export function list(items: readonly Code[]): Code {
  return { kind: "list", items };
}

/** `{ … }`, each field on a line of its own. */
export function object(fields: Readonly<Record<string, Code>>): Code {
  return { kind: "object", fields, isInline: false };
}

/** `{ … }`, on one line if it fits. */
export function inlineObject(fields: Readonly<Record<string, Code>>): Code {
  return { kind: "object", fields, isInline: true };
}

/** `callee(…)` */
export function call(callee: Code, given: readonly Code[]): Code {
  return { kind: "call", callee, given };
}

/** A text literal. */
export function text(value: string): string {
  return JSON.stringify(value);
}

/** A value that `specifier` exports. */
export function imported(specifier: string, exported: string, name = exported): Imported {
  return { kind: "imported", specifier, exported, name, isType: false };
}

/** A type that `specifier` exports. */
export function importedType(specifier: string, exported: string): Imported {
  return { ...imported(specifier, exported), isType: true };
}
