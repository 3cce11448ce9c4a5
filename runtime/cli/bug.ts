/** Words for a failure that is nobody's fault but ours. */

export function bug(
  error: unknown,
  { program, verbose }: { readonly program: string; readonly verbose: boolean },
): string {
  const message = error instanceof Error ? error.message : String(error);
  const first = `${program} has a bug: ${message.split("\n")[0]}`;
  if (verbose) return `${first}\n${error instanceof Error ? error.stack : ""}`;
  return `${first}\nrun the same command with --verbose and report what it prints`;
}
