/** The packages as they are published, in a project that is not this repository: generated, type-checked, deployed. */
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { harmony, startCommand } from "./harmony.ts";
import { processesOf } from "./processes.ts";
import { repository, useSandbox } from "./sandbox.ts";

const run = promisify(execFile);
const sandbox = useSandbox("bakery");
const packages = ["runtime", "topologies", "deploy", "compiler", "vite"];
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
