/** Assembles the chunks of a command to one file that any Node can start, in any folder. */
import type { Chunk } from "./chunks.ts";

/** The oldest Node that runs a command. */
const oldestMajor = 24;

/**
 * The text of the file. Nothing in it is newer than the syntax of Node 18, so that a Node that is too old can say so. It
 * has neither imports nor exports: it means the same whatever the `type` of the package it is put in. What starts at
 * once is code; what waits stands in a comment at the end, which costs nothing until it is read.
 */
export function assembled(command: string, chunks: readonly Chunk[]): string {
  const eager = chunks.filter((chunk) => chunk.isEager).map(asFunction);
  const lazy = chunks.filter((chunk) => !chunk.isEager).map(asText);
  return `#!/usr/bin/env node
${versionCheck(command)}
${loader(command)}
var eager = {
${eager.join(",\n")}
};
load(${JSON.stringify(chunks[0]!.name)});
/*{
${lazy.join(",\n")}
}*/
`;
}

const parameters = "exports, require, module, harmonyUrl";

function asFunction({ name, code }: Chunk): string {
  return `${JSON.stringify(name)}: (function (${parameters}) {${code}\n})`;
}

function asText({ name, code }: Chunk): string {
  return `${JSON.stringify(name)}: ${JSON.stringify(code).replaceAll("*/", "*\\/")}`;
}

// Modules of Node that take milliseconds to load, and that most commands never come to.
const heavy =
  /^node:(?:assert|assert\/strict|child_process|crypto|dns|fs\/promises|https?|net|readline|timers\/promises|tls|zlib)$/;

// The file is opened at once: a command that runs on while a new one is put in its place goes on with its own code.
function loader(command: string): string {
  return `var builtin = process.getBuiltinModule;
var fs = builtin("node:fs");
var place = fs.realpathSync(process.argv[1]);
var opened = fs.openSync(place, "r");
var harmonyUrl = builtin("node:url").pathToFileURL(place).href;
var loaded = {};
var lazy;
function load(name) {
  if (loaded[name]) return loaded[name].exports;
  if (name.startsWith("./")) return run(name, eager[name] || compile(name));
  if (${String(heavy)}.test(name)) return (loaded[name] = { exports: later(name) }).exports;
  return builtin(name) || builtin("node:module").createRequire(harmonyUrl)(name);
}
function run(name, code) {
  var module = (loaded[name] = { exports: {} });
  code(module.exports, load, module, harmonyUrl);
  return module.exports;
}
function compile(name) {
  lazy = lazy || readLazy();
  var options = { filename: "${command}:" + name.slice(2) };
  return builtin("node:vm").compileFunction(lazy[name], "${parameters}".split(", "), options);
}
function readLazy() {
  var text = fs.readFileSync(opened, "utf8");
  fs.closeSync(opened);
  return JSON.parse(text.slice(text.lastIndexOf("\\n/*") + 3, text.lastIndexOf("*/")));
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
