/** Starts a script of this project: `node scripts/run.mjs scripts/check.ts`. Old Node must be able to read this file. */
const major = Number(process.versions.node.split(".")[0]);

if (major < 24) {
  process.stderr.write(
    "this project's scripts need Node 24; this is " +
      process.version +
      " (" +
      process.execPath +
      ")\n" +
      "run them with npm, which uses the Node that `npm ci` brings: `npm test`, `npm start`\n" +
      "if npm started this: `npm rebuild node esbuild` runs the install scripts that were held back\n",
  );
  process.exitCode = 2;
} else {
  const [script, ...rest] = process.argv.slice(2);
  process.argv.splice(
    1,
    process.argv.length,
    new URL(`../${script}`, import.meta.url).pathname,
    ...rest,
  );
  await import(`../${script}`);
}
