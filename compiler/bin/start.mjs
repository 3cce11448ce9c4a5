/** Runs harmony-gen: its sources where they are, which is its own repository, else what was built of them. */
import { existsSync } from "node:fs";
import { enableCompileCache, registerHooks } from "node:module";
import { setFlagsFromString } from "node:v8";

enableCompileCache();
keepLittleMemory();
const sources = new URL("../main.ts", import.meta.url);

if (existsSync(sources)) {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, "harmony-source"] }),
  });
}
const { main } = await import(
  existsSync(sources) ? sources.href : new URL("../dist/main.js", import.meta.url).href
);
await main();

// Of a file that was read or formatted little remains, but room for the most there ever was would be kept: by Node for
// what is new, and by mimalloc, which the parser and the formatter use. This halves the peak and costs no time.
function keepLittleMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
  process.env.MIMALLOC_PURGE_DELAY ??= "0";
  process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= "0";
}
