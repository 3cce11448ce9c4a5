/** Report: what a supervisor says about the process it watches, as one file in the resource's folder. */
import { rm } from "node:fs/promises";
import path from "node:path";
import type { ProcessIdentity } from "@harmony/runtime/topology";
import { readJson, replaceFile } from "./json-file.ts";

export interface Report {
  /** Of the launch that is being run. */
  readonly generation: string;
  readonly supervisor: ProcessIdentity;
  /** `waiting`: it ended, and is started again after a pause. */
  readonly phase: "starting" | "running" | "waiting" | "stopped";
  readonly child?: ProcessIdentity;
  readonly restarts: number;
  /** How many times in a row it ended soon after its start. */
  readonly quickExits: number;
  readonly lastExit?: Exit;
}

/** How a process ended. */
export interface Exit {
  readonly code?: number;
  readonly signal?: string;
  /** Why it could not even be started: `ENOENT`. */
  readonly error?: string;
  /** ISO 8601. */
  readonly at: string;
}

export function readReport(folder: string): Promise<Report | undefined> {
  return readJson<Report>(reportFile(folder), "supervisor");
}

export async function writeReport(folder: string, report: Report): Promise<void> {
  // After a loss of power no process of it is alive, so it says nothing any more.
  await replaceFile(reportFile(folder), report, false);
}

export async function removeReport(folder: string): Promise<void> {
  await rm(reportFile(folder), { force: true });
}

/** The report's name inside the resource's folder. */
export const REPORT = "state.json";

function reportFile(folder: string): string {
  return path.join(folder, REPORT);
}
