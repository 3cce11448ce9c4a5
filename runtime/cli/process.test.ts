/** A `harmony-<app>` as a process: signals, pipes, shells. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { beforeEach, expect, onTestFinished, test } from "vitest";

const command = [
  process.execPath,
  "--conditions=harmony-source",
  join(import.meta.dirname, "fixture", "harmony-library.ts"),
] as const;

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "harmony-cli-"));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
});

function start(...args: readonly string[]): ChildProcess {
  const [program, ...first] = command;
  const child = spawn(program, [...first, "--state-dir", join(home, "state"), ...args], {
    cwd: home,
    env: { PATH: process.env.PATH },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function run(...args: readonly string[]) {
  const child = start(...args);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, "close"),
  ]);
  return { code, stdout, stderr };
}

/** Makes the second book take for ever. */
async function stuck(): Promise<void> {
  await mkdir(join(home, "shelf"), { recursive: true });
  await writeFile(join(home, "shelf", "second.status"), "InProgress");
}

/** Resolves when `child` has said `what`; what it said afterwards is in `said`. */
async function until(child: ChildProcess, what: string): Promise<void> {
  let said = "";
  for await (const chunk of child.stdout!.iterator({ destroyOnReturn: false })) {
    said += chunk;
    if (said.includes(what)) return;
  }
  expect(said).toContain(what);
}

test("deploys, does nothing the second time, and removes it all", async () => {
  const first = await run("deploy", "shelf");
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toContain("deployed library to shelf: 3 resources written, 4 promises kept");
  expect((await run("deploy", "shelf")).stdout).toContain("nothing to do: everything is as asked");
  expect((await run("plan", "shelf")).stdout).toContain("nothing to do: everything is as asked");
  expect(await run("status", "shelf")).toMatchObject({ code: 0 });
  expect(await run("destroy", "shelf")).toMatchObject({ code: 0 });
  expect(await run("status", "shelf")).toMatchObject({ code: 1 });
});

test("a failed deploy tells the diagnosis on the error output, and ends with 1", async () => {
  await stuck();
  const { code, stdout, stderr } = await run("deploy", "shelf");
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error\[H1102\]: `second` did not become ready\n {2}--> deploy\/library/);
  expect(stdout).toContain("deploy library shelf failed: 1 Score failed, 1 skipped");
});

test("asked to stop, it ends in order", async () => {
  await stuck();
  const child = start("deploy", "shelf");
  await until(child, "second: book/second");
  const rest = [text(child.stdout!), text(child.stderr!)] as const;
  child.kill("SIGINT");
  expect(await once(child, "close")).toEqual([1, null]);
  expect(await rest[0]).toContain("interrupted");
  expect(await rest[1]).toContain("stopping…");
  expect(await readdir(join(home, "state", "library", "shelf"))).not.toContain("lock");
});

test("a command that only looks stops at once", async () => {
  const child = start("logs", "shelf", "--follow");
  const said = text(child.stderr!);
  child.stderr!.once("data", () => child.kill("SIGTERM"));
  expect(await once(child, "close")).toEqual([0, null]);
  expect(await said).toBe("nothing was logged\n");
});

test("a deploy whose output nobody reads any more goes on to its end", async () => {
  const child = start("deploy", "shelf");
  child.stdout!.destroy();
  expect(await once(child, "exit")).toEqual([0, null]);
  expect((await readdir(join(home, "shelf"))).sort()).toEqual([
    "first.book",
    "second.book",
    "third.book",
  ]);
});

test("logs that are followed end when nobody reads them", async () => {
  await mkdir(join(home, "shelf"));
  expect(await run("deploy", "shelf")).toMatchObject({ code: 0 });
  const log = join(home, "shelf", "first.log");
  await writeFile(log, "one\n");
  const child = start("logs", "shelf", "--follow");
  await until(child, "first book/first | one");
  await writeFile(log, "one\ntwo\n");
  await until(child, "first book/first | two");
  child.stdout!.destroy();
  await writeFile(log, "one\ntwo\nthree\n");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("bash completes commands, topologies, Scores and values", async () => {
  const bin = join(home, "bin");
  await mkdir(bin);
  await writeFile(join(bin, "harmony-library"), `#!/bin/sh\nexec ${command.join(" ")} "$@"\n`, {
    mode: 0o755,
  });
  const { stdout: script } = await run("completion", "bash");
  const asked = ["de", "deploy ", "logs shelf s", "plan --format j", "deploy --format=j"];
  const { stdout } = await promisify(execFile)(
    "bash",
    ["-c", `${script}\n${BASH_TEST}`, ...asked],
    {
      env: { PATH: `${bin}:${process.env.PATH}` },
    },
  );
  expect(stdout.trimEnd().split("\n")).toEqual([
    "deploy destroy",
    "shelf",
    "second",
    "json",
    "json",
  ]);
});

/** Splits lines into words as bash does before it calls the function, and prints what that found. */
const BASH_TEST = `
for line in "$0" "$@"; do
  spaced="\${line//=/ = }"
  COMP_WORDS=(harmony-library $spaced)
  [[ $line == *" " ]] && COMP_WORDS+=("")
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
  _harmony_library
  echo "\${COMPREPLY[*]}"
done
`;

test("a program of a topology that there is none of is refused", async () => {
  const [program, ...first] = command;
  const child = spawn(program, [...first, "__program", "shelf", "nothing"], { cwd: home });
  const said = text(child.stderr);
  expect(await once(child, "close")).toEqual([2, null]);
  expect(await said).toBe("harmony-library: no program nothing of shelf\n");
});

test.skipIf(!existsSync("/dev/full"))("an output that is full is told in one line", async () => {
  const [program, ...words] = command;
  for (const ask of ["--help", "graph"]) {
    const full = await open("/dev/full", "w");
    const child = spawn(program, [...words, ask], { stdio: ["ignore", full.fd, "pipe"] });
    const [stderr, [code]] = await Promise.all([text(child.stderr!), once(child, "close")]);
    await full.close();
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^what there is to say can not be written: ENOSPC.*\n$/),
    });
  }
});
