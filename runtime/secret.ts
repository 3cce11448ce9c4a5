/** A value that must not be seen: it prints as `[secret]` on every road and is read only through `reveal`. */
import { inspect } from "node:util";

const REDACTED = "[secret]";

/**
 * A string that must not be seen. `String`, templates, JSON, `util.inspect`, errors and enumeration show `[secret]`.
 * The value lives in a private field and leaves by one door, `reveal()`.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Call it only where the value is used: a connection, a process' environment. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
