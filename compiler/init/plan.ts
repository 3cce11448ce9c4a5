/** Plan: every file that is written to begin, in an order in which a broken-off run can be gone on with. */
import type { Choices } from "./choices.ts";
import { ciStep } from "./files/ci-step.ts";
import { deployPackage } from "./files/deploy-package.ts";
import { deployTsconfig } from "./files/deploy-tsconfig.ts";
import { firstApp } from "./files/first-app.ts";
import { gitignore } from "./files/gitignore.ts";
import { pnpmWorkspace } from "./files/pnpm-workspace.ts";
import { projectManifest } from "./files/project-manifest.ts";
import { projectTsconfig } from "./files/project-tsconfig.ts";
import type { Host } from "./host.ts";
import type { Step } from "./step.ts";

/** The files that are missing or incomplete. Throws a `DiagnosticError` when something is in the way. */
export function plan(host: Host, choices: Choices): readonly Step[] {
  return [
    // First, because the package's name is what tells a folder that was begun from somebody else's.
    ...deployPackage(host, choices),
    ...deployTsconfig(host, choices),
    ...firstApp(host, choices),
    ...pnpmWorkspace(host, choices),
    ...projectTsconfig(host, choices),
    ...gitignore(host, choices),
    ...ciStep(host, choices),
    // Last, because the configuration in it makes this a project of harmony-gen.
    ...projectManifest(host, choices),
  ];
}
