/** Test projects. */
import { defineConfig } from "vitest/config";
import { harmony } from "./vite/index.ts";

// Also handed to the Node that runs the tests, where `import` would make `require` load ES modules.
const conditions = ["harmony-source", "node"];

function project(name: string, include: string[], slow = false) {
  return {
    plugins: [harmony()],
    resolve: { conditions },
    ssr: { resolve: { conditions, externalConditions: ["harmony-source"] } },
    test: {
      name,
      include,
      exclude: ["**/node_modules/**", "**/dist/**"],
      testTimeout: slow ? 180_000 : 30_000,
      hookTimeout: slow ? 180_000 : 60_000,
    },
  };
}

export default defineConfig({
  test: {
    projects: [
      project("unit", ["{runtime,compiler,vite,docs,scripts}/**/*.test.ts"]),
      project("topologies", ["{topologies,deploy}/**/*.test.ts"], true),
      project("e2e", ["e2e/!(cluster)/**/*.test.ts", "e2e/*.test.ts"], true),
      project("cluster", ["e2e/cluster/**/*.test.ts"], true),
    ],
  },
});
