/** What keeps a cluster from coming up is said, with what to do about it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cluster, command } from "./testing/command.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "harmony-cluster-refused-"));
});
afterAll(() => rm(folder, { recursive: true }));

const own = () => [
  "--state-dir",
  path.join(folder, "state"),
  "--cache-dir",
  path.join(folder, "cache"),
];
const main = path.join(import.meta.dirname, "main.ts");
const isRoot = process.getuid?.() === 0;

test("a word that is no command", async () => {
  const { code, stderr } = await cluster("start");
  expect(code).toBe(1);
  expect(stderr).toBe(
    "error: `start` is no command of a cluster\n" +
      "  = help: say one of `up`, `down`, `status`, `kubeconfig`, `images`\n",
  );
});

test("an option that there is none of", async () => {
  const { code, stderr } = await cluster("up", "--fast");
  expect(code).toBe(1);
  expect(stderr).toContain("--fast");
  expect(stderr).toContain("--help");
});

test("without a word, what there is to say", async () => {
  const { code, stdout } = await cluster();
  expect(code).toBe(0);
  expect(stdout).toContain("up | down | status | kubeconfig | images");
});

test("the kubeconfig of a cluster that is down", async () => {
  const { code, stdout, stderr } = await cluster("kubeconfig", ...own());
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toContain("the cluster is down");
});

test.skipIf(!isRoot)("a user who is not root", async () => {
  const asNobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups"];
  const line = [...asNobody, process.execPath, main, "up", ...own()];
  const { code, stderr } = await command("setpriv", line);
  expect(code).toBe(1);
  expect(stderr).toContain("a cluster is started by root");
  expect(stderr).toContain("HARMONY_E2E_KUBECONFIG");
});

test.skipIf(!isRoot)("a machine without Go, which has built nothing yet", async () => {
  const env = { ...process.env, PATH: folder };
  const { code, stderr } = await command(process.execPath, [main, "up", ...own()], { env });
  expect(code).toBe(1);
  expect(stderr).toContain("there is no `go` to build it with");
  expect(stderr).toContain("HARMONY_E2E_KUBECONFIG");
});

test("tests that can have no cluster are skipped, and say why", async () => {
  const { code, output } = await testsWith({
    PATH: folder,
    HARMONY_E2E_KUBECONFIG: "",
  });
  expect(code).toBe(0);
  expect(output).toContain("SKIPPED: tests on a real cluster: ");
  expect(output).toMatch(/4 skipped/);
});

test("a kubeconfig that is named and not there", async () => {
  const file = path.join(folder, "nowhere");
  const { code, output } = await testsWith({ HARMONY_E2E_KUBECONFIG: file });
  expect(code).toBe(1);
  expect(output).toContain("HARMONY_E2E_KUBECONFIG names a file that is not there");
});

async function testsWith(variables: NodeJS.ProcessEnv) {
  const root = path.join(import.meta.dirname, "../..");
  const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
  const line = [vitest, "run", "--root", root, "--project", "cluster", "cluster/works.test.ts"];
  const env = { ...process.env, NO_COLOR: "1", ...variables };
  const { code, stdout, stderr } = await command(process.execPath, line, { env });
  return { code, output: stderr + stdout };
}
