/** Does not start: PostgreSQL refuses its data, or to run at all. */
import type { Evidence } from "@harmony/runtime/topology";
import { LOOP_FROM } from "../../supervised/back-off.ts";
import { howItEnded } from "../crash-loop/diagnosis.ts";
import type { Trouble } from "../trouble.ts";

export function doesNotStart({ name, watched, log }: Trouble): Evidence | undefined {
  const { report } = watched;
  if (report?.lastExit === undefined || report.quickExits < LOOP_FROM) return undefined;
  const help = ["do what its log says, then deploy again", ...LAST_RESORT];
  const notes = [`it ${howItEnded(report.lastExit)}`];
  return { code: "H1310", message: `PostgreSQL \`${name}\` does not start`, notes, help, log };
}

/** The data can't be made, or can't be worked on. */
export function dataRefused(name: string, log: readonly string[]): Evidence {
  return {
    code: "H1310",
    message: `the data of PostgreSQL \`${name}\` can not be made or used`,
    notes: ["no server runs on it"],
    help: ["do what its log says, then deploy again", ...LAST_RESORT],
    log,
  };
}

const LAST_RESORT = ["if the data does not matter, destroy and deploy again"];
