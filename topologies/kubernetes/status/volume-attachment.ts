/** A VolumeAttachment is Current when the volume is at its node. */
import { at, textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const volumeAttachment: StatusRule = {
  group: "storage.k8s.io",
  kind: "VolumeAttachment",
  status({ status }) {
    if (at(status, "attached") === true) return current("the volume is at its node");
    const message = textAt(status, "attachError", "message");
    return inProgress("NotAttached", message ?? "the volume is not at its node yet");
  },
};
