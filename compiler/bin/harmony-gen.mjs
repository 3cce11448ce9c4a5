#!/usr/bin/env node
// Starts harmony-gen. Old syntax and no static import, so that any Node can at least say that it is too old.
var oldestMajor = 24;

if (+process.versions.node.split(".")[0] < oldestMajor) {
  process.stderr.write(
    "harmony-gen needs Node " +
      oldestMajor +
      " or newer; this is " +
      process.version +
      " (" +
      process.execPath +
      ").\n" +
      "In a project that brings its own Node, run it as: npx harmony-gen\n" +
      "A project gets its own by: npm install --save-dev node@24\n",
  );
  process.exit(2);
} else if (process.argv.length > 2 || !isUnchanged()) {
  import("./start.mjs");
}

// Mostly there is nothing to do. One file finds that out, which is loaded before all others; `import` would load more of
// Node than it needs.
function isUnchanged() {
  var load = process.getBuiltinModule("node:module").createRequire(import.meta.url);
  var exists = function (path) {
    return process.getBuiltinModule("node:fs").existsSync(new URL(path, import.meta.url));
  };
  if (exists("../main.ts") || !exists("../dist/unchanged.cjs")) return false;
  var answer = load("../dist/unchanged.cjs").answerIn(process.cwd());
  if (answer !== undefined) process.stdout.write(answer);
  return answer !== undefined;
}
