/** Everything that can be said about the project without running it: one line each, all of them, whatever fails. */
import { node, run, type Step } from "./step.ts";

const checks: readonly Step[] = [
  { title: "format", command: node("node_modules/prettier/bin/prettier.cjs", "--check", ".") },
  { title: "lint", command: node("node_modules/oxlint/bin/oxlint", "--deny-warnings") },
  { title: "types, by TypeScript 7", command: node("node_modules/@typescript/native/bin/tsc") },
  { title: "types, by TypeScript 6", command: node("node_modules/typescript/bin/tsc") },
  {
    title: "types of the page of an app",
    command: node("node_modules/@typescript/native/bin/tsc", "-p", "compiler/graph/page"),
  },
  { title: "the types refuse what they must", command: node("node_modules/tstyche/dist/bin.js") },
  {
    title: "generated/ is fresh, and both readers say so",
    command: node("compiler/bin/harmony-gen.mjs", "check", "--second-opinion"),
  },
  { title: "docs/diagnostics/ is fresh", command: node("scripts/docs.ts", "--check") },
];

let passed = 0;
for (const check of checks) if (await run(check)) passed += 1;
process.stdout.write(`${passed} passed, ${checks.length - passed} failed\n`);
process.exitCode = passed === checks.length ? 0 : 1;
