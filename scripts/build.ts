/** Builds what each package publishes: JavaScript, declarations and pages, in its `dist`. */
import { cp, glob, rm } from "node:fs/promises";
import path from "node:path";
import { build as bundle } from "esbuild";
import { node, root, run } from "./step.ts";

const packages = ["runtime", "topologies", "deploy", "compiler", "vite"];

process.exitCode = (await build()) ? 0 : 1;

async function build(): Promise<boolean> {
  // In this order, because each package is compiled against the declarations of those before it.
  for (const name of packages) {
    await rm(path.join(root, name, "dist"), { recursive: true, force: true });
    if (!(await compiled(name))) return false;
    await copyPages(name);
  }
  await bundleFirstQuestion();
  await bundleCompiler();
  // Editors link a code to its page.
  await cp(path.join(root, "docs/diagnostics"), path.join(root, "compiler/dist/diagnostics"), {
    recursive: true,
  });
  return told("deploy");
}

// Two hundred small files take longer to find and load than to run. Parts that may not be needed stay apart, beside it:
// what is found from where a file is, is found from there too.
async function bundleCompiler(): Promise<void> {
  const dist = path.join(root, "compiler/dist");
  await bundle({
    entryPoints: [path.join(dist, "compile.js")],
    outdir: dist,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    chunkNames: "[name]-[hash]",
    format: "esm",
    platform: "node",
    target: "node24",
    packages: "external",
  });
}

// What `harmony-gen` asks first, in a form that loads in an instant: no file of ours beside it, no module of Node but
// those it uses.
async function bundleFirstQuestion(): Promise<void> {
  await bundle({
    entryPoints: [path.join(root, "compiler/dist/cli/unchanged.js")],
    outfile: path.join(root, "compiler/dist/unchanged.cjs"),
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node24",
    define: { "import.meta.url": "unchangedUrl" },
    banner: { js: 'const unchangedUrl = require("node:url").pathToFileURL(__filename).href;' },
  });
}

// What declarations lose: whoever installs the package knows its promises all the same.
function told(name: string): Promise<boolean> {
  const generator = "compiler/bin/harmony-gen.mjs";
  return run({ title: `manifest ${name}`, command: node(generator, "manifest", name) });
}

function compiled(name: string): Promise<boolean> {
  const tsc = "node_modules/@typescript/native/bin/tsc";
  return run({ title: `build ${name}`, command: node(tsc, "-p", `${name}/tsconfig.build.json`) });
}

async function copyPages(name: string): Promise<void> {
  for await (const page of glob("**/*.md", {
    cwd: path.join(root, name),
    exclude: ["dist/**", "node_modules/**"],
  })) {
    await cp(path.join(root, name, page), path.join(root, name, "dist", page));
  }
}
