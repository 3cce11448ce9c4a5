/** The patterns of `include` and `exclude`, as TypeScript understands them. */
import { posix } from "node:path";

/** What `include` matches: files, by absolute path. */
export function included(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(`^(?:${patterns.map(inclusion).join("|") || "(?!)"})$`, flags);
}

/** What `exclude` matches: files and folders, by absolute path. */
export function excluded(patterns: readonly string[], flags: string): RegExp {
  return new RegExp(`^(?:${patterns.map(exclusion).join("|") || "(?!)"})(?:$|/)`, flags);
}

/** The folder below which everything lies that `pattern` matches. */
export function baseOf(pattern: string): string {
  const parts = pattern.split("/");
  const wild = parts.findIndex(isWild);
  if (wild >= 0) return parts.slice(0, wild).join("/") || "/";
  return isFolder(parts.at(-1)!) ? pattern : posix.dirname(pattern);
}

// Installed packages are taken only where a pattern names their folder.
const notInstalled = "(?!(?:node_modules|bower_components|jspm_packages)(?:/|$))";
const anyFolders = `(?:/${notInstalled}[^/.][^/]*)*?`;

function inclusion(pattern: string): string {
  const parts = pattern.split("/").slice(1);
  const whole = isFolder(parts.at(-1)!) ? [...parts, "**", "*"] : parts;
  return whole.map((part) => (part === "**" ? anyFolders : `/${nameIn(part)}`)).join("");
}

function exclusion(pattern: string): string {
  const parts = pattern.split("/").slice(1);
  const whole = isFolder(parts.at(-1)!) ? [...parts, "**", "*"] : parts;
  return whole.map((part) => (part === "**" ? "(?:/.+?)?" : `/${escaped(part)}`)).join("");
}

// A wildcard in front stands for no dot, so that hidden files have to be named.
function nameIn(part: string): string {
  if (!isWild(part)) return escaped(part);
  const [first, rest] = [part[0]!, part.slice(1)];
  if (first === "*") return `${notInstalled}(?:[^./][^/]*)?${escaped(rest)}`;
  return first === "?" ? `${notInstalled}[^./]${escaped(rest)}` : `${notInstalled}${escaped(part)}`;
}

function escaped(part: string): string {
  return part
    .replace(/[^\w\s/*?]/g, "\\$&")
    .replaceAll("*", "[^/]*")
    .replaceAll("?", "[^/]");
}

function isWild(part: string): boolean {
  return /[*?]/.test(part);
}

function isFolder(last: string): boolean {
  return !/[.*?]/.test(last);
}
