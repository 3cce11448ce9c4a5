/** What of the deployer's environment reaches the processes that a deploy starts. */
import path from "node:path";

const KEPT = /^(PATH|HOME|LANG|LC_\w+|TZ|TMPDIR)$/;

/** The few variables that say where things are; the Node that runs the deploy comes first on the path. */
export function plainEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  node: string,
): Record<string, string> {
  const kept = Object.entries(env).filter(([name, value]) => KEPT.test(name) && value);
  const plain = Object.fromEntries(kept) as Record<string, string>;
  const folders = (plain["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(path.delimiter);
  const first = path.dirname(node);
  const others = folders.filter((folder) => folder !== first && folder !== "");
  return { ...plain, PATH: [first, ...others].join(path.delimiter) };
}
