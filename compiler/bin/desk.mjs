/** Starts the process beside tsserver: its sources where they are, else what was built of them. */
import { existsSync } from "node:fs";
import { enableCompileCache, registerHooks } from "node:module";

enableCompileCache();
const sources = new URL("../editor/tsserver/desk.ts", import.meta.url);

if (existsSync(sources)) {
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, { ...context, conditions: [...context.conditions, "harmony-source"] }),
  });
}
const { serve } = await import(
  existsSync(sources)
    ? sources.href
    : new URL("../dist/editor/tsserver/desk.js", import.meta.url).href
);
serve();
