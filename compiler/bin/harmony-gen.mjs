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
      "In a project that brings its own Node, run it as: npx harmony-gen\n",
  );
  process.exit(2);
} else {
  import("./start.mjs");
}
