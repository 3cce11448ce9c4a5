/** Lists of names in sentences. */

/** `` `A` ``, `` `A` and `B` ``, `` `A`, `B` and `C` ``. */
export function all(names: readonly string[]): string {
  return listed(names, "and");
}

/** `` `A` ``, `` `A` or `B` ``, `` `A`, `B` or `C` ``. */
export function any(names: readonly string[]): string {
  return listed(names, "or");
}

function listed(names: readonly string[], word: string): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.at(-1) ?? "nothing";
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(", ")} ${word} ${last}`;
}
