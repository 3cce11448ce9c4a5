/** `harmony <app>` as a process. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeEach, expect, onTestFinished, test } from "vitest";

let bin: string;

beforeEach(async () => {
  bin = await mkdtemp(join(tmpdir(), "harmony-dispatch-"));
  onTestFinished(() => rm(bin, { recursive: true, force: true }));
  await command("harmony-bakery", 'echo "baked $*"; exit 3');
  await command("harmony-library", "trap 'exit 7' TERM; echo open; while :; do sleep 0.05; done");
  await mkdir(join(bin, "harmony-folder"));
});

async function command(name: string, script: string): Promise<void> {
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

function start(...args: readonly string[]) {
  const script = join(import.meta.dirname, "fixture", "harmony.ts");
  const child = spawn(process.execPath, [script, ...args], {
    env: { PATH: `${bin}:/nowhere:${process.env.PATH}` },
  });
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  return { child, said, ended: once(child, "close") };
}

test("runs the app with its words, and passes on how it ended", async () => {
  const { said, ended } = start("bakery", "deploy", "local");
  expect(await ended).toEqual([3, null]);
  expect(await said).toEqual(["baked deploy local\n", ""]);
});

test("passes on that it is to end", async () => {
  const { child, ended } = start("library");
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await ended).toEqual([7, null]);
});

test("alone, it lists what it finds", async () => {
  const { said, ended } = start();
  expect(await ended).toEqual([0, null]);
  const [stdout] = await said;
  expect(stdout).toContain(`  bakery `);
  expect(stdout).toContain(join(bin, "harmony-library"));
  expect(stdout).not.toMatch(/harmony-(gen|folder)/);
});

test("explains what it says itself", async () => {
  const { said, ended } = start("explain", "H1009");
  expect(await ended).toEqual([0, null]);
  expect((await said)[0]).toMatch(/^# H1009: /);
});

test("an app that can not be started", async () => {
  await writeFile(join(bin, "harmony-broken"), "#!/no/such/interpreter\n", { mode: 0o755 });
  const { said, ended } = start("broken");
  expect(await ended).toEqual([2, null]);
  expect((await said)[1]).toMatch(/^error\[H1009\]: `.+\/harmony-broken` can not be started\n/);
});

test("an app that is not there", async () => {
  const { said, ended } = start("bakrey", "deploy");
  expect(await ended).toEqual([2, null]);
  expect((await said)[1]).toMatchInlineSnapshot(`
    "error[H1009]: there is no app \`bakrey\`: no file \`harmony-bakrey\` is on the \`PATH\`
     --> command line
      |
      | harmony bakrey deploy
      |         ^^^^^^ no such app
      |
      = help: did you mean \`bakery\`?
      = explain: harmony explain H1009
    "
  `);
});
