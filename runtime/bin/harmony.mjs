#!/usr/bin/env node
// Starts `harmony`. It checks the version of Node first, so it is written in the syntax of old ones.
if (Number(process.versions.node.split(".")[0]) < 24) {
  process.stderr.write(
    "harmony needs Node 24 or newer; this is " +
      process.version +
      " (" +
      process.execPath +
      ").\nIn a project that brings its own Node, run it as: npx harmony\n",
  );
  process.exit(2);
}

import("../dist/cli/dispatch.js").then(
  ({ dispatch }) => dispatch(),
  (error) => {
    process.stderr.write(
      "harmony is not built: run `npm run build` first (" + error.message + ")\n",
    );
    process.exitCode = 2;
  },
);
