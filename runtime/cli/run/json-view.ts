/** The JSON view: every event as one line. */
import { renderJson } from "../../diagnostic/json.ts";
import type { HarmonyEvent } from "../../event.ts";
import { type Output, say } from "../terminal.ts";
import type { View } from "./view.ts";

/** The version of every JSON this tool writes; raised when a key is renamed or removed. */
export const JSON_FORMAT = 1;

export function jsonView(output: Output): View {
  return {
    show(event) {
      say(output, JSON.stringify(shown(event)));
    },
    close() {},
  };
}

function shown(event: HarmonyEvent): object {
  if (event.type === "run-started") return { format: JSON_FORMAT, ...event };
  // Diagnostics have one shape in JSON, wherever they come from.
  if ("diagnostic" in event)
    return { ...event, diagnostic: JSON.parse(renderJson(event.diagnostic)) };
  return event;
}
