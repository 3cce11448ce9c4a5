/** Whether this machine can have a cluster, and if not, why. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { demandMachine } from "./machine.ts";
import { Refusal } from "./refusal.ts";

/** The file of a cluster that somebody else keeps. */
export function givenKubeconfig(): string | undefined {
  return process.env["HARMONY_E2E_KUBECONFIG"] || undefined;
}

/** Why there can be no cluster; `undefined` when there can. */
export function whyNot(): string | undefined {
  if (givenKubeconfig()) return undefined;
  try {
    demandMachine();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return has("go") ? undefined : "there is no `go` to build it with, and no HARMONY_E2E_KUBECONFIG";
}

function has(program: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(":");
  return folders.some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
