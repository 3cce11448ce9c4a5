/** A view of a run: shows each event as it comes. */
import type { HarmonyEvent } from "../../event.ts";
import type { Progress } from "./progress.ts";

export interface View {
  /** `progress` is what every event up to and with `event` adds up to. */
  show(event: HarmonyEvent, progress: Progress): void;
  /** Called once, after the last event or a failure to go on; `progress` is absent if nothing began. */
  close(progress: Progress | undefined): void;
}
