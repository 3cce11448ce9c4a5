/** Runs harmony-gen: its sources where they are, which is its own repository, else what was built of them. */
import { existsSync } from "node:fs";
import { enableCompileCache, registerHooks } from "node:module";

enableCompileCache();
keepRoom();
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

// The parser and the formatter allocate by mimalloc, which would keep room for the most that was ever needed.
function keepRoom() {
  process.env.MIMALLOC_PURGE_DELAY ??= "0";
  process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= "0";
}
