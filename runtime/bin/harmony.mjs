#!/usr/bin/env node
// Starts harmony. Old syntax and no static import, so that any Node can at least say that it is too old.
if (Number(process.versions.node.split(".")[0]) < 24) {
  process.stderr.write(
    "harmony needs Node 24 or newer; this is " +
      process.version +
      " (" +
      process.execPath +
      ").\n" +
      "In a project that brings its own Node, run it as: npx harmony\n",
  );
  process.exit(2);
} else {
  import("./start.mjs");
}
