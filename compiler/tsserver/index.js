// The plug-in of tsserver, which loads it by `require`: its sources where they are, else what was built of them.
"use strict";
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const folder = join(__dirname, "..");
const sources = join(folder, "editor/tsserver/plug-in.ts");

module.exports = function harmony({ typescript }) {
  const { create } = require(
    existsSync(sources) ? sources : join(folder, "dist/editor/tsserver/plug-in.js"),
  );
  return { create: (info) => create(info, typescript) };
};
