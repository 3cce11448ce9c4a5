/** Runs the generated code of many projects as far as the graph of their values. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

const repository = join(import.meta.dirname, "../../..");

/** For each project in a folder of `root`: what waits for what, or the refusal. */
export async function graphsOf(
  root: string,
  names: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const outfile = join(root, "graphs.mjs");
  await build({
    stdin: { contents: programOf(names), resolveDir: root, loader: "ts" },
    bundle: true,
    outfile,
    format: "esm",
    platform: "node",
    target: "node24",
    conditions: ["harmony-source"],
    logLevel: "silent",
    plugins: [collecting],
  });
  const { stdout, stderr } = spawnSync(process.execPath, [outfile], { encoding: "utf8" });
  if (stdout === "") throw new TypeError(stderr);
  const graphs: Record<string, unknown> = JSON.parse(stdout);
  return graphs;
}

function programOf(names: readonly string[]): string {
  const shown = names.map(
    (name) => `try {
  apps.length = 0;
  await import("./${name}/generated/shop/harmony-shop.ts");
  graphs["${name}"] = Object.fromEntries(readGraph(apps[0]).waitsFor);
} catch (error) {
  graphs["${name}"] = undefined;
  console.error("${name}", error.diagnostic ?? error);
}`,
  );
  return `import { readGraph } from "${repository}/runtime/graph/graph.ts";
import { apps } from "harmony-apps";
const graphs = {};
${shown.join("\n")}
console.log(JSON.stringify(graphs));`;
}

// What generated code hands to `main` is kept instead of run.
const collecting: Plugin = {
  name: "collecting",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:harmony-apps|@harmony\/runtime\/generated)$/ }, ({ path }) => ({
      path,
      namespace: "collecting",
    }));
    onLoad({ filter: /.*/, namespace: "collecting" }, ({ path }) => ({
      contents: path === "harmony-apps" ? "export const apps = [];" : door,
      resolveDir: repository,
    }));
  },
};

const door = `export * from "${repository}/runtime/interpret.ts";
import { apps } from "harmony-apps";
export const main = (app) => void apps.push(app);`;
