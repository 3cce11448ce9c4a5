/** On a terminal, `harmony-gen init` asks before it writes. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { Author } from "../testing/author.ts";

const script = "/usr/bin/script";
const hasTerminal = process.platform === "linux" && existsSync(script);
if (!hasTerminal) console.warn("SKIPPED: a terminal is made with `script` of util-linux");

const generator = resolve(import.meta.dirname, "../bin/harmony-gen.mjs");
const enter = "\r";
const manifest = JSON.stringify({ name: "mill", scripts: { start: "node src/server.mjs" } });

describe.skipIf(!hasTerminal)("on a terminal", () => {
  test("its answers decide what is written", async () => {
    using author = begun();
    const told = await answering(author, [
      ["What is the app called?", `-two${enter}`],
      ["What does it run?", `\u001B[B${enter}`],
      ["Write them?", enter],
    ]);
    expect(told).toContain("ready: harmony-mill-two");
    expect(author.read("deploy/mill-two.score.ts")).toContain('command: ["node", "server.mjs"]');
  });

  test.each([
    ["no", "n"],
    ["Ctrl-C", "\u0003"],
  ])("%s leaves everything as it is", async (_, key) => {
    using author = begun();
    const told = await answering(author, [
      ["What is the app called?", enter],
      ["What does it run?", enter],
      ["Write them?", key],
    ]);
    expect(told).toContain("nothing was written");
    expect(author.read("package.json")).toBe(manifest);
    expect(author.list("deploy")).toEqual([]);
  });

  test("what is begun already is not asked for again", async () => {
    using author = begun();
    expect(await author.gen("init")).toMatchObject({ exitCode: 0 });
    expect(await answering(author, [])).toContain("nothing to do");
  });
});

function begun(): Author {
  const author = new Author({ "package.json": manifest });
  author.remove("deploy/package.json");
  return author;
}

/** What `init` tells when each question is answered as soon as it is asked. */
function answering(
  author: Author,
  answers: readonly (readonly [question: string, keys: string])[],
): Promise<string> {
  const command = `stty cols 120 rows 40; "${process.execPath}" "${generator}" init`;
  const child = spawn(script, ["-qfec", command, "/dev/null"], { cwd: author.folder });
  const open = [...answers];
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
    const [next] = open;
    if (!next || !told.includes(next[0])) return;
    child.stdin.write(next[1]);
    open.shift();
  });
  return new Promise((done) => child.once("close", () => done(told)));
}
