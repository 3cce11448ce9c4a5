/** The file that TypeScript reads for a path that an import names. */

const replaced: readonly (readonly [string, readonly string[]])[] = [
  [".d.ts", [".d.ts"]],
  [".d.mts", [".d.mts"]],
  [".d.cts", [".d.cts"]],
  [".mjs", [".mts", ".d.mts"]],
  [".mts", [".mts", ".d.mts"]],
  [".cjs", [".cts", ".d.cts"]],
  [".cts", [".cts", ".d.cts"]],
  [".js", [".ts", ".tsx", ".d.ts"]],
  [".jsx", [".tsx", ".ts", ".d.ts"]],
  [".ts", [".ts", ".tsx", ".d.ts"]],
  [".tsx", [".tsx", ".ts", ".d.ts"]],
];

/** The source or declaration for `path`; `undefined` when there is none. */
export function sourceFor(
  path: string,
  isFile: (path: string) => boolean,
  isImplicit: boolean,
): string | undefined {
  const known = replaced.find(([ending]) => path.endsWith(ending));
  const bare = known ? path.slice(0, -known[0].length) : path;
  const found = known?.[1].map((ending) => bare + ending).find(isFile);
  if (found !== undefined || !isImplicit) return found;
  return [".ts", ".tsx", ".d.ts"].map((ending) => path + ending).find(isFile);
}

/** Whether a path names JavaScript, which says nothing of types. */
export function isJavaScript(path: string): boolean {
  return /\.[cm]?jsx?$/.test(path);
}
