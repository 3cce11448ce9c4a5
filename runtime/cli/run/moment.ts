/** The moment a run is shown at. */

export interface Moment {
  readonly nowMs: number;
  /** Differences are told in full. */
  readonly verbose: boolean;
  /** The user asked to stop, and the run has not ended yet. */
  readonly stopping: boolean;
}

const SPINNER = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const FRAME_MS = 100;

/** Turns once a second. */
export function spinner({ nowMs }: Moment): string {
  return SPINNER[Math.floor(nowMs / FRAME_MS) % SPINNER.length]!;
}
