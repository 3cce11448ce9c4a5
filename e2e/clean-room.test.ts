/**
 * From nothing to a deployed app outside this repository: the guide to a project of one's own, word by word, with the
 * packages as they are published; and `harmony-gen init` in projects of every kind.
 */
import { execFileSync } from "node:child_process";
import { mkdir, readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Ended } from "./harmony.ts";
import { processesOf } from "./processes.ts";
import { npmAnswers, type Registry, startRegistry } from "./registry.ts";
import { Room } from "./room.ts";
import { repository } from "./sandbox.ts";

const isReachable = npmAnswers();
if (!isReachable) console.warn("SKIPPED: the registry of npm can not be reached from here");

const packing = [path.join(repository, "scripts/run.mjs"), "scripts/pack.ts"];
const manifest = (more: object = {}) =>
  JSON.stringify({ name: "mill", version: "1.0.0", license: "MIT", ...more });

let registry: Registry;
let room: Room;

// Registries are not always quick.
const patience = { timeout: 600_000 };

describe.skipIf(!isReachable)("a clean room", patience, () => {
  beforeAll(async () => {
    execFileSync(process.execPath, packing, { cwd: repository });
    registry = await startRegistry();
    room = await Room.of({ "mill/package.json": '{ "name": "mill" }' });
    await symlink(repository, path.join(room.folder, "harmony"));
  });
  afterAll(async () => {
    await room?.run("cd mill && npx harmony-mill destroy local");
    await Promise.all([room, registry].map((each) => each?.[Symbol.asyncDispose]()));
  });

  test("the guide leads to an app that is deployed, proven, and gone again", async () => {
    // The first line, which packs, is done already: other tests use what is built.
    const [, ...lines] = (await fencesOfGuide("sh")).split("\n").filter((line) => line !== "");
    expect(lines.length).toBeGreaterThan(9);
    for (const line of lines) good(await inMill(line), line);
    expect(await processesOf(room.folder)).toEqual([]);
    expect(good(await inMill("npx harmony-gen init")).stdout).toContain("nothing to do");
    good(await inMill("npm run harmony:check"));
  });

  test("the guide's Scores run in vitest, on Vite 7", async () => {
    await room.write({
      "mill/vitest.config.ts": await fencesOfGuide("ts"),
      "mill/deploy/mill.test.ts": unit,
    });
    const others = "vite@7.3.8 vitest@4.1.12 typescript@7.0.2 typescript-6@npm:typescript@6.0.3";
    good(await inMill(`npm install --save-dev ${others}`));
    expect(good(await inMill("npx vitest run")).stdout).toMatch(/Tests.* 1 passed/);
  });

  test.for<[string, string, object]>([
    ["ES modules, resolved by Node", "module", { module: "nodenext" }],
    ["CommonJS", "commonjs", { module: "nodenext" }],
    ["modules for a bundler", "module", { module: "esnext", moduleResolution: "bundler" }],
  ])("in a project of %s, with TypeScript 6 and 7", async ([, type, compilerOptions]) => {
    const folder = `kinds/${type}-${Object.keys(compilerOptions).length}`;
    const options = { ...compilerOptions, noEmit: true };
    await room.write({
      [`mill/${folder}/package.json`]: manifest({ type }),
      [`mill/${folder}/tsconfig.json`]: JSON.stringify({ compilerOptions: options }),
      [`mill/${folder}/src/index.ts`]: "export const ground = true;\n",
    });
    const inside = (line: string) => inMill(`cd ${folder} && ${line}`);
    good(await inside(`node ${generator()} init && node ${generator()} check`));
    good(await inside(`node ${tsc("typescript")} -p .`));
    good(
      await inside(`node ${tsc("typescript")} -p deploy && node ${tsc("typescript-6")} -p deploy`),
    );
  });

  test.concurrent.for<[string, string, Readonly<Record<string, string>>, string]>([
    [
      "pnpm, and its workspaces",
      "pnpm@12.21.0",
      {
        "package.json": manifest({ type: "module" }),
        "pnpm-workspace.yaml": "packages:\n  - packages/*\n",
        "packages/flour/package.json": '{ "name": "flour" }',
      },
      "pnpm exec",
    ],
    [
      "yarn 4, and its workspaces",
      "@yarnpkg/cli-dist@4.18.1",
      {
        "package.json": manifest({ type: "module", private: true, workspaces: ["packages/*"] }),
        "packages/flour/package.json": '{ "name": "flour" }',
        "yarn.lock": "",
      },
      "yarn exec",
    ],
    [
      "yarn 1",
      "yarn@1.22.22",
      { "package.json": manifest(), "yarn.lock": "# yarn lockfile v1\n" },
      "yarn --silent",
    ],
  ])("in a project of %s", async ([, manager, files, exec]) => {
    const bin = await toolOf(manager);
    if (!bin) return;
    const isBerry = manager.includes("cli-dist");
    const settings = isBerry
      ? yarnSettings()
      : { ".npmrc": `@harmony:registry=${registry.url}/\n` };
    await using own = await Room.of({ ...files, ...settings });
    good(await own.run(`node ${generator()} init`, [bin]));
    good(await own.run(`${exec} harmony-gen check`, [bin]));
    good(await own.run(`${exec} tsc -p deploy`, [bin]));
  });
});

const unit = `import { expect, test } from "vitest";
import { MillScore } from "./mill.score.ts";

test("the mill has a database", () => expect(new MillScore().orders).toBeDefined());
`;

function generator(): string {
  return path.join(room.folder, "mill/node_modules/@harmony/compiler/bin/harmony-gen.mjs");
}

function tsc(name: string): string {
  return path.join(room.folder, "mill/node_modules", name, "bin/tsc");
}

async function inMill(line: string): Promise<Ended> {
  await mkdir(path.join(room.folder, "state"), { recursive: true });
  return room.run(`cd mill && export XDG_STATE_HOME=${room.folder}/state && ${line}`);
}

async function fencesOfGuide(language: string): Promise<string> {
  const guide = await readFile(path.join(repository, "docs/guides/your-own-project.md"), "utf8");
  const found = guide.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, "gm"));
  return [...found].map(([, text]) => text).join("");
}

/** The folder of a package manager's command; `undefined`, and told, where it can't be had. */
async function toolOf(manager: string): Promise<string | undefined> {
  const prefix = path.join(room.folder, manager.replace(/\W+/g, "-"));
  const { code, output } = await room.run(`npm install --prefix ${prefix} ${manager}`);
  if (code === 0) return path.join(prefix, "node_modules/.bin");
  console.warn(`SKIPPED: ${manager} can not be installed here:\n${output}`);
  return undefined;
}

function yarnSettings(): Readonly<Record<string, string>> {
  const scope = `npmScopes:\n  harmony:\n    npmRegistryServer: "${registry.url}"\n`;
  const local = 'unsafeHttpWhitelist: ["127.0.0.1"]\n';
  return { ".yarnrc.yml": `nodeLinker: node-modules\n${scope}${local}` };
}

function good(ended: Ended, what = ""): Ended {
  expect(ended.code, `${what}\n${ended.output}`).toBe(0);
  return ended;
}
