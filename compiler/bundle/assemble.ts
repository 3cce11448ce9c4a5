/** Assembles the chunks of a command to one file that any Node can start, in any folder. */
import type { Chunk } from "./chunks.ts";

/** The oldest Node that runs a command. */
const oldestMajor = 24;

/**
 * The text of the file. Outside the chunks it is written in the syntax of old Nodes, and the chunks are texts to them,
 * so that a Node that is too old can say so. It has neither imports nor exports: it means the same whatever the `type`
 * of the package it is put in. A chunk is parsed when it is first needed.
 */
export function assembled(command: string, chunks: readonly Chunk[]): string {
  const texts = chunks.map(({ name, code }) => `${JSON.stringify(name)}: ${JSON.stringify(code)}`);
  return `#!/usr/bin/env node
${versionCheck(command)}
var harmonyUrl = process.getBuiltinModule("node:url").pathToFileURL(process.getBuiltinModule("node:fs").realpathSync(process.argv[1])).href;
var fromNode = process.getBuiltinModule("node:module").createRequire(harmonyUrl);
var compile = process.getBuiltinModule("node:vm").compileFunction;
var loaded = {};
function load(name) {
  if (!Object.hasOwn(chunks, name)) return fromNode(name);
  if (loaded[name]) return loaded[name].exports;
  var module = (loaded[name] = { exports: {} });
  var run = compile(chunks[name], ["exports", "require", "module", "harmonyUrl"], { filename: "${command}:" + name.slice(2) });
  run(module.exports, load, module, harmonyUrl);
  return module.exports;
}
var chunks = {
${texts.join(",\n")}
};
load(${JSON.stringify(chunks[0]!.name)});
`;
}

function versionCheck(command: string): string {
  return `if (+process.versions.node.split(".")[0] < ${oldestMajor}) {
  process.stderr.write("${command} needs Node ${oldestMajor} or newer; this is " + process.version + " (" + process.execPath + ").\\n" +
    "In a project that brings its own Node, run it as: npx ${command}\\n");
  process.exit(2);
}`;
}
