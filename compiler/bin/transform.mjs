/** The plug-in of `tspc`: its sources where they are, which is harmony's own repository, else what was built of them. */
import { existsSync } from "node:fs";
import module from "node:module";

const oldestMajor = 24;

if (Number(process.versions.node.split(".")[0]) < oldestMajor) {
  throw new RangeError(
    `harmony's plug-in of tspc needs Node ${oldestMajor} or newer; this is ${process.version}. ` +
      "In a project that brings its own Node, run: npx tspc",
  );
}

// Without `await`: ts-patch loads it by `require`.
const load = module.createRequire(import.meta.url);
const sources = new URL("../transform.ts", import.meta.url);
const hasSources = existsSync(sources);

if (hasSources) {
  module.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, "harmony-source"] }),
  });
}

export const { transform } = load(hasSources ? "../transform.ts" : "../dist/transform.js");
export default transform;
