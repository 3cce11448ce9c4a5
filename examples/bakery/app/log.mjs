/** One line of log per thing that happened. */
export function log(line) {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}
