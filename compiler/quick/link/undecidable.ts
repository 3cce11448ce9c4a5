/** Undecidable: thrown where syntax ends and only the type checker could go on; caught for each class. */

export class Undecidable extends Error {
  readonly field: string | undefined;

  constructor(why: string, field?: string) {
    super(why);
    this.field = field;
  }
}

/** `value`, which has to be known. */
export function known<Value>(value: Value | undefined, why: string): Value {
  if (value === undefined) throw new Undecidable(why);
  return value;
}
