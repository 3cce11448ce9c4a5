/** Crash loop: a process ends again and again soon after its start. */
import type { Evidence } from "@harmony/runtime/topology";
import { LOOP_FROM } from "../../supervised/back-off.ts";
import type { Exit } from "../../supervised/report.ts";
import type { Trouble } from "../trouble.ts";

export function crashLoop({ name, watched, log }: Trouble): Evidence | undefined {
  const { report, launch } = watched;
  if (report?.lastExit === undefined || report.quickExits < LOOP_FROM) return undefined;
  return {
    code: "H1304",
    message: `\`${name}\` ends soon after each start`,
    notes: [`\`${launch.command.join(" ")}\` ${howItEnded(report.lastExit)}`],
    help: ["repair what its log says, then deploy again"],
    log: log.length > 0 ? log : ["(it logged nothing)"],
  };
}

/** `ended with exit code 3`. */
export function howItEnded({ code, signal, error }: Exit): string {
  if (error !== undefined) return `could not be started: ${error}`;
  return signal === undefined ? `ended with exit code ${code}` : `was ended by ${signal}`;
}
