/** What every image but the smallest begins with: busybox, users, a place for temporary files. */
import { run } from "../run.ts";
import type { Tree } from "./layer.ts";
import { copyProgram } from "./program.ts";

const users = [
  "root:x:0:0:root:/root:/bin/sh",
  "postgres:x:70:70:postgres:/var/lib/postgresql:/bin/sh",
  "nobody:x:65534:65534:nobody:/:/bin/sh",
];
const groups = ["root:x:0:", "postgres:x:70:", "nogroup:x:65534:"];

export async function fillBase(tree: Tree, busybox: string): Promise<void> {
  await copyProgram(tree, busybox, "/bin/busybox");
  const applets = (await run(busybox, ["--list"])).split("\n").filter(Boolean);
  for (const applet of applets) {
    if (applet !== "busybox") await tree.link("busybox", `/bin/${applet}`);
  }
  await tree.write("/etc/passwd", `${users.join("\n")}\n`);
  await tree.write("/etc/group", `${groups.join("\n")}\n`);
  await tree.folder("/root", 0o700);
  await tree.folder("/tmp", 0o1777);
}
