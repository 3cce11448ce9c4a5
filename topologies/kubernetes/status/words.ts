/** The words that rules use for what they see. */
import type { Status } from "@harmony/runtime/topology";

export function current(message: string): Status {
  return { word: "Current", reason: "", message };
}

export function inProgress(reason: string, message: string): Status {
  return { word: "InProgress", reason, message };
}

/** It will not become Current by itself. */
export function failed(reason: string, message: string): Status {
  return { word: "Failed", reason, message };
}

export function terminating(message: string): Status {
  return { word: "Terminating", reason: "Deleted", message };
}

/** Nobody can tell: that is never success. */
export function unknown(message: string): Status {
  return { word: "Unknown", reason: "NoRule", message };
}
