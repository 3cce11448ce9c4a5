/** Assembles the chunks of a command to one file that any Node can start, in any folder. */
import type { Chunk } from "./chunks.ts";

/** The oldest Node that runs a command. */
const oldestMajor = 24;

/**
 * The text of the file. Nothing in it is newer than the syntax of Node 18, so that a Node that is too old can say so. It
 * has neither imports nor exports: it means the same whatever the `type` of the package it is put in. A chunk is parsed,
 * and a module of Node loaded, when it is first needed.
 */
export function assembled(command: string, chunks: readonly Chunk[]): string {
  const texts = chunks.map((chunk) => `${JSON.stringify(chunk.name)}: ${codeOf(chunk)}`);
  return `#!/usr/bin/env node
${versionCheck(command)}
${loader(command)}
var chunks = {
${texts.join(",\n")}
};
load(${JSON.stringify(chunks[0]!.name)});
`;
}

const parameters = "exports, require, module, harmonyUrl";

function codeOf({ code, isEager }: Chunk): string {
  return isEager ? `(function (${parameters}) {${code}\n})` : JSON.stringify(code);
}

// Modules of Node that take milliseconds to load, and that most commands never come to.
const heavy =
  /^node:(?:assert|assert\/strict|child_process|crypto|dns|fs\/promises|https?|net|readline|timers\/promises|tls|zlib)$/;

function loader(command: string): string {
  return `var builtin = process.getBuiltinModule;
var harmonyUrl = builtin("node:url").pathToFileURL(builtin("node:fs").realpathSync(process.argv[1])).href;
var loaded = {};
function load(name) {
  if (loaded[name]) return loaded[name].exports;
  if (${String(heavy)}.test(name)) return (loaded[name] = { exports: later(name) }).exports;
  if (!Object.hasOwn(chunks, name)) return builtin(name) || builtin("node:module").createRequire(harmonyUrl)(name);
  var module = (loaded[name] = { exports: {} });
  var run = chunks[name];
  if (typeof run === "string") run = compile(name);
  run(module.exports, load, module, harmonyUrl);
  return module.exports;
}
function compile(name) {
  var options = { filename: "${command}:" + name.slice(2) };
  return builtin("node:vm").compileFunction(chunks[name], "${parameters}".split(", "), options);
}
function later(name) {
  return new Proxy(() => {}, {
    apply: (_, self, args) => Reflect.apply(builtin(name), self, args),
    get: (_, key) => builtin(name)[key],
    has: (_, key) => key in builtin(name),
    ownKeys: () => Reflect.ownKeys(builtin(name)).filter((key) => key !== "prototype"),
    getOwnPropertyDescriptor: (_, key) => ({ ...Reflect.getOwnPropertyDescriptor(builtin(name), key), configurable: true }),
  });
}`;
}

function versionCheck(command: string): string {
  return `if (+process.versions.node.split(".")[0] < ${oldestMajor}) {
  process.stderr.write("${command} needs Node ${oldestMajor} or newer; this is " + process.version + " (" + process.execPath + ").\\n" +
    "In a project that brings its own Node, run it as: npx ${command}\\n");
  process.exit(2);
}`;
}
