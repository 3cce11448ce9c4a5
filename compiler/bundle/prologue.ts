/** What stands before the bundled code: the shebang, the check of the Node version, and what the code needs to run. */

/** The oldest Node that runs a command. */
const oldestMajor = 24;

/**
 * The first lines of a command. Written in the syntax of old Nodes, which must be able to parse the whole file: the
 * code after it is parsed lazily by functions, so that only what they execute must be known to them.
 */
export function prologueOf(command: string): string {
  const versionCheck = `if (+process.versions.node.split(".")[0] < ${oldestMajor}) {
  process.stderr.write("${command} needs Node ${oldestMajor} or newer; this is " + process.version + " (" + process.execPath + ").\\n" +
    "In a project that brings its own Node, run it as: npx ${command}\\n");
  process.exit(2);
}`;
  const modules = `var __harmonyUrl = process.getBuiltinModule("node:url").pathToFileURL(process.getBuiltinModule("node:fs").realpathSync(process.argv[1])).href;
var require = process.getBuiltinModule("node:module").createRequire(__harmonyUrl);`;
  return `#!/usr/bin/env node\n${versionCheck}\n${modules}`;
}
