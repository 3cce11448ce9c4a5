/** What an observation of an HTTP server means. */
import type { Status } from "@harmony/runtime/topology";
import { howItEnded } from "../diagnose/crash-loop/diagnosis.ts";
import { LOOP_FROM } from "../supervised/back-off.ts";
import type { HttpServerSeen } from "./seen.ts";

/**
 * | seen                                            | word       |
 * | ----------------------------------------------- | ---------- |
 * | nothing                                         | NotFound   |
 * | watched, and its own processes listen           | Current    |
 * | watched, and another process has its port       | Failed     |
 * | watched, and ended quickly three times in a row | Failed     |
 * | watched otherwise                               | InProgress |
 * | not watched                                     | Failed     |
 */
export function statusOfHttpServer(seen: HttpServerSeen | undefined): Status {
  if (seen === undefined) return { word: "NotFound", reason: "", message: "" };
  const { launch, phase, report } = seen;
  const lastExit = report?.lastExit;
  if (phase === "stopped") return failed("Stopped", "its process does not run");
  if (phase === "orphaned") return failed("Unwatched", "it runs and would not be started again");
  if (phase === "running" && seen.isListening)
    return { word: "Current", reason: "", message: `listens on port ${launch.port}` };
  if (seen.stranger) return failed("PortTaken", `another process has port ${launch.port}`);
  if (lastExit?.error !== undefined) return failed("CommandNotFound", howItEnded(lastExit));
  if (lastExit && report!.quickExits >= LOOP_FROM) return failed("CrashLoop", howItEnded(lastExit));
  if (phase === "waiting" && lastExit) return waiting(`${howItEnded(lastExit)}; is started again`);
  return waiting(`waits for it to listen on port ${launch.port}`);
}

function failed(reason: string, message: string): Status {
  return { word: "Failed", reason, message };
}

function waiting(message: string): Status {
  return { word: "InProgress", reason: "Starting", message };
}
