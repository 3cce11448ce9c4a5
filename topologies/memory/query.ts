/** Queries: the one kind of statement that needs no database to be answered. */

const CONSTANT = /^\s*select\s+(\d+|'[^']*')(?:\s+as\s+(\w+))?\s*;?\s*$/i;

/** The row of `select 1` and `select 'bread' as name`; `undefined` for all else, since nothing is stored. */
export function answerQuery(statement: string): readonly object[] | undefined {
  const [, value, column = "?column?"] = CONSTANT.exec(statement) ?? [];
  if (value === undefined) return undefined;
  return [{ [column]: value.startsWith("'") ? value.slice(1, -1) : Number(value) }];
}
