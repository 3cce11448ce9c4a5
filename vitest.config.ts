/** Test projects. The plug-in lowers standard decorators, which Vite's own transform leaves in the output. */
import { transform } from "esbuild";
import { defineConfig, type Plugin } from "vitest/config";

const decorators: Plugin = {
  name: "standard-decorators",
  enforce: "pre",
  async transform(code, id) {
    if (!id.split("?")[0]!.endsWith(".ts") || !/^\s*@\w+/m.test(code)) return null;
    const lowered = await transform(code, {
      loader: "ts",
      target: "es2022",
      sourcemap: true,
      sourcefile: id,
    });
    return { code: lowered.code, map: lowered.map };
  },
};

// Also handed to the Node that runs the tests, where `import` would make `require` load ES modules.
const conditions = ["harmony-source", "node"];

function project(name: string, include: string[], slow = false) {
  return {
    plugins: [decorators],
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
      project("unit", ["{runtime,compiler,docs,scripts}/**/*.test.ts"]),
      project("topologies", ["{topologies,deploy}/**/*.test.ts"], true),
      project("e2e", ["e2e/**/*.test.ts"], true),
    ],
  },
});
