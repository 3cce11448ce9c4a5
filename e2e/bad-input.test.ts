/** Bad input is answered in words, never with a stack trace. */
import { appendFile, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type Ended, harmony, startCommand } from "./harmony.ts";
import { normalised } from "./normalise.ts";
import { processesOf } from "./processes.ts";
import { useSandbox } from "./sandbox.ts";

const sandbox = useSandbox("bakery");
const run = (...args: readonly string[]) => harmony(sandbox, "bakery", ...args);
// No mode of a file binds root.
const unprivileged = process.getuid?.() === 0 ? { uid: 65_534 } : {};
const binary = () => path.join(sandbox.folder, "dist", "harmony-bakery");
const bare = (...args: readonly string[]) => startCommand(sandbox, [binary(), ...args]).ended;

describe("wrong usage", () => {
  test.each([
    ["forgotten-topology", ["deploy"]],
    ["unknown-topology", ["deploy", "locl"]],
    ["unknown-command", ["deplyo", "local"]],
    ["unknown-flag", ["deploy", "local", "--formt", "json"]],
    ["unknown-format", ["deploy", "local", "--format", "xml"]],
    ["unknown-score", ["logs", "local", "shpo"]],
    ["too-many-words", ["plan", "local", "now"]],
    ["no-lines", ["logs", "local", "--lines", "many"]],
  ])("%s", async (name, args) => {
    const ended = await bare(...args);
    expect(ended.code, ended.output).toBe(2);
    await expectTold(name, ended);
  });
});

describe("a state folder that can not be one", () => {
  test("it is a file", async () => {
    const file = path.join(sandbox.folder, "state-file");
    await writeFile(file, "");
    await expectRefused("state-is-a-file", ["deploy", "local", "--state-dir", file]);
  });

  test("it lies below a file", async () => {
    const below = path.join(sandbox.folder, "state-file", "state");
    await expectRefused("state-below-a-file", ["deploy", "local", "--state-dir", below]);
  });

  test("it can not be written", async () => {
    const folder = path.join(sandbox.folder, "read-only");
    await mkdir(folder, { mode: 0o555 });
    await expectRefused("state-not-writable", ["deploy", "local", "--state-dir", folder]);
  });

  test("it can not be read", async () => {
    const folder = path.join(sandbox.folder, "closed");
    await mkdir(folder, { mode: 0o000 });
    await expectRefused("state-not-readable", ["status", "local", "--state-dir", folder]);
  });

  test("it is where nobody can make folders", async () => {
    await expectRefused("state-nowhere", ["deploy", "local", "--state-dir", "/proc/harmony"]);
  });

  test("it is a link to itself", async () => {
    const loop = path.join(sandbox.folder, "loop");
    await symlink(loop, loop);
    await expectRefused("state-is-a-loop", ["plan", "local", "--state-dir", loop]);
  });
});

describe("a journal that was damaged", () => {
  const journal = () => path.join(sandbox.stateDir, "bakery", "local", "journal.ndjson");
  afterEach(() => run("destroy", "local"));

  test("in the middle: it is kept aside, said so, and healed from what is there", async () => {
    expect((await run("deploy", "local")).code).toBe(0);
    const before = (await processesOf(sandbox.folder)).map(({ pid }) => pid).sort();
    const text = await readFile(journal(), "utf8");
    await writeFile(journal(), `{"this is": not JSON\n${text}`);
    const deploy = await run("deploy", "local");
    expect(deploy.code, deploy.output).toBe(0);
    await expectTold("corrupt-journal", deploy);
    expect((await readdir(path.dirname(journal()))).join()).toContain("journal.corrupt");
    expect((await processesOf(sandbox.folder)).map(({ pid }) => pid).sort()).toEqual(before);
  });

  test("in its last line: a torn write is no matter", async () => {
    expect((await run("deploy", "local")).code).toBe(0);
    await appendFile(journal(), '{"torn');
    const deploy = await run("deploy", "local");
    expect(deploy.code, deploy.output).toBe(0);
    expect(deploy.output).not.toContain("corrupt");
  });

  test("it is a folder", async () => {
    await mkdir(journal(), { recursive: true });
    const deploy = await run("deploy", "local");
    expectNoTrace(deploy);
  });
});

afterAll(() => run("destroy", "local"));

async function expectRefused(name: string, args: readonly string[]): Promise<void> {
  const ended = await startCommand(sandbox, [binary(), ...args], unprivileged).ended;
  expect(ended.code, ended.output).toBe(1);
  await expectTold(name, ended);
}

async function expectTold(name: string, ended: Ended): Promise<void> {
  expectNoTrace(ended);
  await expect(normalised(ended.stderr, sandbox)).toMatchFileSnapshot(`told/${name}.txt`);
}

function expectNoTrace({ output }: Ended): void {
  expect(output).not.toMatch(/^\s+at .+:\d+/m);
  expect(output).not.toContain("node:internal");
}
