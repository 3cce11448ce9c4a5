/** From a clone to a running bakery: generate, type-check what was generated, deploy. */
import { node, root, run, runAll } from "./step.ts";

const ready = await runAll([
  { title: "generate and bundle", command: node("compiler/bin/harmony-gen.mjs") },
  {
    title: "type-check what was generated",
    command: node("node_modules/@typescript/native/bin/tsc", "-p", "tsconfig.generated.json"),
  },
]);
const command = [`${root}dist/harmony-bakery`, "deploy", "local"];
const deployed = ready && (await run({ title: "deploy", command, live: true }));
process.exitCode = deployed ? 0 : 1;
