/** The direct probe: reaches what this machine reaches. */
import { assertThat } from "./expect.ts";
import { exec } from "./exec.ts";
import { http } from "./http.ts";
import { sql } from "./sql.ts";
import { tcp } from "./tcp.ts";
import type { Probe } from "../probe.ts";

/** What every attempt of a probe is bounded by and starts from. */
export interface ProbeBounds {
  /** Aborted when the attempt has no time left or the run is interrupted. */
  readonly signal: AbortSignal;
  /** Absolute folder that relative directories of `exec` start in. */
  readonly home: string;
  /** The longest one call may take; default 5 000. */
  readonly timeoutMs?: number;
}

/** The probe of a place that this machine reaches by itself. */
export function directProbe(bounds: ProbeBounds): Probe {
  return {
    http: (url, ask) => http(url, ask, bounds),
    tcp: (host, port) => tcp(host, port, bounds),
    sql: (database, statement, parameters) => sql(database, statement, parameters, bounds),
    exec: (command, ask) => exec(command, ask, bounds),
    expect: assertThat,
  };
}
