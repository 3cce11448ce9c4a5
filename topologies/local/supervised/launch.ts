/** Launch: what a supervisor is told to run, as one file in the resource's folder. It never holds a secret's value. */
import path from "node:path";
import type { Data } from "@harmony/runtime/topology";
import type { Account } from "../machine/account.ts";
import { readJson, replaceFile } from "./json-file.ts";

/** Stands for the secret kept under `secret` in the store. */
export interface SecretVariable {
  readonly secret: string;
}

export interface Launch {
  /** New for each apply, so that a report of an earlier one is told apart. */
  readonly generation: string;
  /** What the Score asked for, secrets as fingerprints: for comparing. */
  readonly asked: Data;
  readonly port: number;
  readonly command: readonly string[];
  readonly directory: string;
  readonly env: { readonly [name: string]: string | SecretVariable };
  /** The store that the secrets are in. */
  readonly secretsIn: string;
  /** Whom it runs as, when not as the supervisor's own user. */
  readonly account?: Account;
  readonly stop: Stop;
  /** Files to be removed before a start, once nothing of an earlier one is alive. */
  readonly stale?: readonly string[];
}

/** How it is asked to end, and how long it may take. */
export interface Stop {
  readonly signal: "SIGTERM" | "SIGINT";
  readonly graceMs: number;
}

export function readLaunch(folder: string): Promise<Launch | undefined> {
  return readJson<Launch>(launchFile(folder), "generation");
}

export async function writeLaunch(folder: string, launch: Launch): Promise<void> {
  await replaceFile(launchFile(folder), launch);
}

function launchFile(folder: string): string {
  return path.join(folder, "launch.json");
}

/** The name of the program, without its folder. */
export function programOf({ command }: Launch): string {
  return path.basename(command[0]!);
}
