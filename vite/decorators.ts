/** Tells whether a source may have decorators; one that only looks so is merely lowered for nothing. */

/**
 * An `@` before a name at the start of a line, after a space, or after what can stand before a decorator. Lines of
 * comments are passed over: every `@param` would count otherwise.
 */
const decorator = /^(?!\s*(?:\*|\/\/|\/\*)).*?(?<![^\s({[;,=:>])@[\p{ID_Start}$_(]/mu;

export function hasDecorators(code: string): boolean {
  return decorator.test(code);
}
