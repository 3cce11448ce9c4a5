/** Names of parts in generated code, of which some stand for all entries of a list or record. */

/** Whether one of `names` is `part`, or stands for it: `workers[*]` for `workers[0]`, `sites.*` for `sites.north`. */
export function isNamed(part: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const every = /^(.*)(?:\[\*\]|\.\*)$/s.exec(name)?.[1];
    return part === name || (every !== undefined && isBelow(part, every));
  });
}

function isBelow(part: string, field: string): boolean {
  const next = part[field.length];
  return part.startsWith(field) && (next === "[" || next === ".");
}
