/** What an observation of a PostgreSQL server means. */
import type { Status } from "@harmony/runtime/topology";
import { howItEnded } from "../diagnose/crash-loop/diagnosis.ts";
import { LOOP_FROM } from "../supervised/back-off.ts";
import type { PostgresSeen } from "./seen.ts";

/** SQLSTATE class of a password or a role that is not accepted. */
const NOT_AUTHORIZED = /^28/;
/** SQLSTATE of a database that does not exist. */
const NO_DATABASE = "3D000";

/**
 * | seen                                            | word       |
 * | ----------------------------------------------- | ---------- |
 * | nothing                                         | NotFound   |
 * | watched, and it answers a query                 | Current    |
 * | watched, and its credentials are not accepted   | Failed     |
 * | watched, and ended quickly three times in a row | Failed     |
 * | watched otherwise, such as recovering           | InProgress |
 * | not watched                                     | Failed     |
 */
export function statusOfPostgres(seen: PostgresSeen | undefined): Status {
  if (seen === undefined) return { word: "NotFound", reason: "", message: "" };
  const { phase, report, refusal, launch } = seen;
  const lastExit = report?.lastExit;
  if (phase === "stopped") return failed("Stopped", "its process does not run");
  if (phase === "orphaned") return failed("Unwatched", "it runs and would not be started again");
  if (seen.answers)
    return { word: "Current", reason: "", message: `answers on port ${launch.port}` };
  if (isLockedOut(seen)) return failed("NotLetIn", refusal!.message);
  if (lastExit && report!.quickExits >= LOOP_FROM) return failed("CrashLoop", howItEnded(lastExit));
  if (phase === "waiting" && lastExit) return waiting(`${howItEnded(lastExit)}; is started again`);
  return waiting(refusal?.message ?? `waits for it to answer on port ${launch.port}`);
}

/** Whether it runs and does not accept the credentials that were handed out. */
export function isLockedOut({ refusal }: PostgresSeen): boolean {
  if (refusal === undefined) return false;
  return NOT_AUTHORIZED.test(refusal.code) || refusal.code === NO_DATABASE;
}

function failed(reason: string, message: string): Status {
  return { word: "Failed", reason, message };
}

function waiting(message: string): Status {
  return { word: "InProgress", reason: "Starting", message };
}
