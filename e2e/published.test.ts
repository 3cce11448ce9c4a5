/** The packages as they are published, in a project that is not this repository: generated, type-checked, deployed. */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { harmony, startCommand } from "./harmony.ts";
import { Editor } from "../compiler/editor/testing/editor.ts";
import { TypeScriptServer } from "../compiler/editor/testing/typescript-server.ts";
import { processesOf } from "./processes.ts";
import { repository, useSandbox } from "./sandbox.ts";

const run = promisify(execFile);
const sandbox = useSandbox("bakery");
const packages = ["runtime", "topologies", "deploy", "compiler", "vite"];
const author = {
  get folder() {
    return sandbox.folder;
  },
  read: (file: string) => readFileSync(path.join(sandbox.folder, file), "utf8"),
  write: (file: string, text: string) => writeFileSync(path.join(sandbox.folder, file), text),
};
const installed = (...parts: readonly string[]) =>
  path.join(sandbox.folder, "node_modules", ...parts);

beforeAll(async () => {
  await rm(path.join(sandbox.folder, "dist"), { recursive: true });
  await rm(installed());
  await mkdir(installed("@harmony"), { recursive: true });
  for (const name of await othersOf("node_modules")) await link(name);
  for (const name of packages) await publish(name);
  await writeFile(path.join(sandbox.folder, "tsconfig.json"), JSON.stringify(tsconfig));
  await writeFile(path.join(sandbox.folder, "package.json"), JSON.stringify(manifest));
});
afterAll(() => harmony(sandbox, "bakery", "destroy", "local"));

test("harmony-gen writes and bundles the author's app", async () => {
  const generator = installed("@harmony/compiler/bin/harmony-gen.mjs");
  const generated = await startCommand(sandbox, [process.execPath, generator]).ended;
  expect(generated.code, generated.output).toBe(0);
});

test("when nothing changed, two small files find that out", async () => {
  const generator = installed("@harmony/compiler/bin/harmony-gen.mjs");
  const again = [process.execPath, "--import", tellsWhatIsLoaded, generator];
  const { code, output } = await startCommand(sandbox, again).ended;
  expect(code, output).toBe(0);
  expect(output).toContain("nothing to do: everything is as generated\n");
  expect(output.match(/(?<=loaded .*\/)[\w-]+\.\w+$/gm)).toEqual([
    "harmony-gen.mjs",
    "unchanged.cjs",
  ]);
});

test("what it wrote is type-checked with the declarations that are published", async () => {
  const tsc = installed("@typescript/native/bin/tsc");
  const checked = await startCommand(sandbox, [process.execPath, tsc]).ended;
  expect(checked.code, checked.output).toBe(0);
});

test("the app is drawn as a page, and changes are watched for", async () => {
  const generator = installed("@harmony/compiler/bin/harmony-gen.mjs");
  const draw = ["graph", "bakery", "--format", "html", "--out", "bakery.html"];
  const drawn = await startCommand(sandbox, [process.execPath, generator, ...draw]).ended;
  expect(drawn.output).toBe("wrote bakery.html\n");
  expect(author.read("bakery.html")).toContain("BakeryScore");

  const watch = [process.execPath, generator, "--watch", "--no-bundle", "--format", "json"];
  const { child, ended } = startCommand(sandbox, watch);
  child.stdout.on("data", (text: string) => {
    if (text.includes('"run-finished"')) child.kill("SIGINT");
  });
  const { code, output } = await ended;
  expect(code, output).toBe(130);
  expect(output).toContain('"outcome":"proven"');
});

test("an editor is served, by the language server and by the plug-in of tsserver", async () => {
  const file = "examples/bakery/deploy/bakery.score.ts";
  const needs = "needs `HttpHosting & PostgreSQL`, inferred from its parts";
  const generator = installed("@harmony/compiler/bin/harmony-gen.mjs");
  await using editor = new Editor(author, [generator, "lsp", "--stdio"]);
  await editor.start();
  editor.open(file);
  const hover = await editor.hover(file, "class |BakeryScore");
  expect(hover?.contents).toMatchObject({ value: expect.stringContaining(needs) });
  const broken = editor.told(file, ({ diagnostics }) => diagnostics.length > 0);
  editor.type(file, editor.text(file).replace("this.db.out", "this.bd.out"));
  const [finding] = (await broken).diagnostics;
  expect(finding?.code).toBe("H0206");
  const page = installed("@harmony/compiler/dist/diagnostics/H0206.md");
  expect(finding?.codeDescription?.href).toBe(pathToFileURL(page).href);
  expect(await editor.end()).toBe(0);

  await using server = new TypeScriptServer(author);
  server.open(file);
  const found = server.told(file, (complaints) => complaints.some(({ code }) => code === 900206));
  server.type(file, server.text(file).replace("this.db.out", "this.bd.out"));
  await found;
});

test("the app is deployed, and destroyed", async () => {
  const deploy = await harmony(sandbox, "bakery", "deploy", "local");
  expect(deploy.code, deploy.output).toBe(0);
  expect((await harmony(sandbox, "bakery", "destroy", "local")).code).toBe(0);
  expect(await processesOf(sandbox.folder)).toEqual([]);
});

test("without their sources, the Scores of a package are known from what it tells of them", async () => {
  for (const source of ["index.ts", "postgres", "http-server"])
    await rm(installed("@harmony/deploy", source), { recursive: true });
  const generator = installed("@harmony/compiler/bin/harmony-gen.mjs");
  const command = [process.execPath, generator, "--no-bundle"];
  const generated = await startCommand(sandbox, command).ended;
  expect(generated.code, generated.output).toBe(0);
  const folder = path.join(sandbox.folder, "generated/bakery");
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(path.join(folder, name), "utf8")),
  );
  const all = texts.join("\n");
  expect(all).toContain("@harmony/deploy/dist/postgres/score.d.ts");
  expect(all).toContain("A PostgreSQL database that answers queries");
  expect(all).toContain("The server answers `select 1` with the credentials it handed out.");
});

/** Packs a package and unpacks it into the project, as an installation would. */
async function publish(name: string): Promise<void> {
  const folder = installed("@harmony", name);
  await mkdir(folder);
  const packing = ["pack", "--silent", "--pack-destination", sandbox.folder];
  const packed = await run("npm", packing, { cwd: path.join(repository, name) });
  const archive = path.join(sandbox.folder, packed.stdout.trim());
  await run("tar", ["-xzf", archive, "-C", folder, "--strip-components=1"]);
}

async function othersOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(repository, folder));
  return names.filter((name) => name !== "@harmony" && !name.startsWith("."));
}

function link(name: string): Promise<void> {
  return symlink(path.join(repository, "node_modules", name), installed(name));
}

const tellsWhatIsLoaded = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from "node:module";
  registerHooks({
    load(url, context, next) {
      if (url.startsWith("file:")) process.stderr.write("loaded " + url + "\\n");
      return next(url, context);
    },
  });
`)}`;

const manifest = { name: "author", private: true, type: "module", harmony: {} };
const tsconfig = {
  compilerOptions: {
    target: "es2023",
    module: "nodenext",
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: ["node"],
  },
  include: ["examples", "generated"],
};
