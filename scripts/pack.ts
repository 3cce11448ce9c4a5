/** Packs what each package publishes, as it is built, into `dist/packages`. */
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { root, runAll } from "./step.ts";

const packages = ["runtime", "topologies", "deploy", "compiler", "vite"];
const folder = path.join(root, "dist/packages");

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const packed = await runAll(
  packages.map((name) => ({
    title: `pack ${name}`,
    command: ["npm", "pack", "--silent", "--workspace", name, "--pack-destination", folder],
  })),
);
process.exitCode = packed ? 0 : 1;
